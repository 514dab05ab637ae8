using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Finds what a statement denies and compares it with what another text denies.</summary>
internal static class Negation
{
    private const int Reach = 5;
    private const int Beside = 8;

    private static readonly FrozenSet<string> Cues = FrozenSet.Create(
        "not", "no", "never", "cannot", "without", "none", "nobody", "nothing", "nowhere", "neither", "nor", "hardly", "barely", "scarcely",
        "unable");

    private static readonly FrozenSet<string> ClauseOpeners = FrozenSet.Create("that", "which", "who", "because", "but", "if", "whether", "when", "while", "although");

    private static readonly FrozenSet<string> Verbs = FrozenSet.Create("deny", "refus", "fail", "lack");

    /// <summary>What the statement denies and the evidence does not; null where there is nothing.</summary>
    public static string? Added(Statement statement, Statement evidence)
    {
        foreach (var cue in CuesOf(statement))
        {
            var denied = Scope(statement, cue);

            if (!IsDeniedIn(evidence, denied, statement, cue))
            {
                return Show(statement, cue, denied);
            }
        }

        return null;
    }

    /// <summary>What the evidence denies and the statement affirms; null where there is nothing.</summary>
    public static string? Dropped(Statement statement, Statement evidence)
    {
        foreach (var cue in CuesOf(evidence))
        {
            var first = Scope(evidence, cue).FirstOrDefault(-1);

            if (first < 0 || evidence.Words[first].Has(WordShape.Capital | WordShape.Number))
            {
                continue;
            }

            var stem = evidence.Words[first].Stem;

            if (statement.FindStem(stem) is { } affirmed
                && affirmed.All(at => !IsNegated(statement, at))
                && evidence.FindStem(stem)!.All(at => IsNegated(evidence, at))
                && SharesClause(statement, evidence, cue))
            {
                return Show(evidence, cue, [first]);
            }
        }

        return null;
    }

    // One word in common is chance, unless it is all that the statement says.
    private static bool SharesClause(Statement statement, Statement evidence, int cue)
    {
        var said = statement.Words.Where(word => word.IsContent).Select(word => word.Stem).ToHashSet(StringComparer.Ordinal);
        var shared = 0;

        for (var at = Math.Max(0, cue - Beside); at < evidence.Words.Count && at <= cue + Beside; at++)
        {
            shared += said.Remove(evidence.Words[at].Stem) ? 1 : 0;
        }

        return shared > 1 || said.Count == 0;
    }

    private static IEnumerable<int> CuesOf(Statement text)
    {
        for (var at = 0; at < text.Words.Count; at++)
        {
            if (IsCue(text, at))
            {
                yield return at;
            }
        }
    }

    private static bool IsCue(Statement text, int at)
    {
        var word = text.Words[at];

        if (word.Text.EndsWith("n't", StringComparison.Ordinal))
        {
            return true;
        }

        var next = at + 1 < text.Words.Count ? text.Words[at + 1] : default;

        return (Cues.Contains(word.Text) || Verbs.Contains(word.Stem))
            && !(word.Text == "not" && next.Text is "only" or "just" or "least")
            && !(word.Text == "no" && (next.Text is "doubt" || (next.Text is not null && next.Has(WordShape.Number))));
    }

    // The next content words of the clause.
    private static List<int> Scope(Statement text, int cue)
    {
        var scope = new List<int>();

        for (var at = cue + 1; at < text.Words.Count && at <= cue + Reach + 2 && scope.Count < 3; at++)
        {
            if ((text.Words[at].Has(WordShape.NewClause) && scope.Count > 0)
                || (ClauseOpeners.Contains(text.Words[at].Text) && !Verbs.Contains(text.Words[cue].Stem)))
            {
                break;
            }

            if (text.Words[at].IsContent)
            {
                scope.Add(at);
            }
        }

        return scope;
    }

    private static bool IsDeniedIn(Statement evidence, List<int> denied, Statement statement, int cue)
    {
        if (denied.Count == 0)
        {
            return CuesOf(evidence).Any();
        }

        var first = statement.Words[denied[0]];

        if (Opposites.Of(first).Any(evidence.Has) || Opposites.HasPrefixed(evidence, first))
        {
            return true;
        }

        var known = denied.Where(at => evidence.HasStem(statement.Words[at].Stem)).ToList();

        return known.Count == 0
            ? evidence.HasStem(statement.Words[cue].Stem) || CuesOf(evidence).Any()
            : known.Exists(at => evidence.FindStem(statement.Words[at].Stem)!.Any(place => IsNegated(evidence, place)));
    }

    private static bool IsNegated(Statement text, int at)
    {
        for (var cue = at; cue >= 0 && cue >= at - Reach - 2; cue--)
        {
            if (IsCue(text, cue))
            {
                return true;
            }
        }

        return false;
    }

    private static string Show(Statement text, int cue, List<int> scope)
    {
        var last = scope.Count > 0 ? scope[0] : cue;

        return text.Text[text.Words[cue].Start..text.Words[last].End];
    }
}
