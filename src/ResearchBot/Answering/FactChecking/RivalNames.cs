using System.Collections.Frozen;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>
/// Finds the name that a sentence gives where a claim gives another. Most things can be done by many ("France criticised it" does not
/// contradict "Germany criticised it"), so only verbs count that have one doer or one place.
/// </summary>
internal static class RivalNames
{
    private const int Beside = 3;

    private static readonly FrozenSet<string> OneDoer = new[]
    {
        "vetoed", "founded", "won", "wrote", "invented", "discovered", "hosted", "appointed", "elected", "succeeded", "replaced", "led", "chaired", "directed", "designed",
        "released", "published", "launched", "introduced", "presented", "announced", "developed", "created", "acquired", "bought", "adopted", "proposed", "owns", "held", "opened",
        "born", "based", "located", "headquartered", "dismissed", "fired",
    }.Select(LightStemmer.Stem).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Tells whether another name stands in the sentence where the claim's name would stand.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="written">The name as the claim writes it.</param>
    /// <param name="sentence">The sentence.</param>
    public static bool Has(Statement claim, string written, Statement sentence)
    {
        var names = ProperNames.Find(claim).Where(name => Written(claim, name) == written).ToList();

        if (names is not [var own] || Slot(claim, own) is not { } slot)
        {
            return false;
        }

        var rivals = ProperNames.Find(sentence)
            .Where(name => Slot(sentence, name) == slot && !sentence.Words.Take(name).Any(word => claim.Has(word.Text)))
            .ToList();

        return rivals is [var only] && !IsListed(sentence, only);
    }

    /// <summary>The verb that the name does or where it is done, and on which side the name stands.</summary>
    private static (string Verb, string Side)? Slot(Statement text, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(text.Words.Count);

        for (var at = start + length; at < text.Words.Count && at < start + length + Beside && !text.Words[at].Has(WordShape.NewClause); at++)
        {
            if (OneDoer.Contains(text.Words[at].Stem))
            {
                return (text.Words[at].Stem, "doer");
            }
        }

        if (start > 0 && text.Words[start - 1].Text is "by" or "at" or "in")
        {
            for (var at = start - 2; at >= 0 && at > start - 2 - Beside; at--)
            {
                if (OneDoer.Contains(text.Words[at].Stem))
                {
                    return (text.Words[at].Stem, text.Words[start - 1].Text == "by" ? "doer" : "place");
                }
            }
        }

        return null;
    }

    private static bool IsListed(Statement sentence, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(sentence.Words.Count);

        return (start > 0 && sentence.Words[start - 1].Text is "and" or "or") || (start + length < sentence.Words.Count && sentence.Words[start + length].Text is "and" or "or");
    }

    private static string Written(Statement text, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(text.Words.Count);

        return text.Text[text.Words[start].Start..text.Words[start + length - 1].End];
    }
}
