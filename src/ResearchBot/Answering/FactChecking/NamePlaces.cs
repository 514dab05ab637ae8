using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Tells names that stand in a sentence, but do something else there: "China proposed it" is not said by "the United States proposed it, and China joined".</summary>
internal static class NamePlaces
{
    private const int Near = 6;
    private const int Beside = 4;

    /// <summary>Tells whether a name of the claim stands in the sentence away from what the claim says of it.</summary>
    public static bool AreMoved(Statement claim, Statement sentence)
    {
        var names = NameWords(claim, sentence);

        for (var at = 0; at < claim.Words.Count; at++)
        {
            if (!names.Contains(at) || names.Contains(at - 1))
            {
                continue;
            }

            var end = at;

            while (names.Contains(end))
            {
                end++;
            }

            var places = Enumerable.Range(at, end - at).SelectMany(part => sentence.Find(claim.Words[part].Text) ?? []).ToList();
            var next = Neighbour(claim, names, end, +1);
            var previous = Neighbour(claim, names, at - 1, -1);

            if (places.Count > 0 && (next ?? previous) is not null && ((IsApart(next) && IsApart(previous)) || (next is { } verb && HasOtherPart(claim, sentence, names, places, verb))))
            {
                return true;
            }

            bool IsApart(int? neighbour) => neighbour is not { } word
                || Synonyms.Places(sentence, claim.Words[word]).All(place => places.TrueForAll(other => Distance(sentence, place, other) > Near));
        }

        return false;
    }

    /// <summary>"A sued B" and "B sued A": the same words, another doer.</summary>
    private static bool HasOtherPart(Statement claim, Statement sentence, HashSet<int> names, List<int> places, int verb)
    {
        if (!IsVerb(claim.Words[verb]) || IsPassive(claim, verb) || !Enumerable.Range(verb + 1, Beside).Any(names.Contains))
        {
            return false;
        }

        var verbs = Synonyms.Places(sentence, claim.Words[verb]).ToList();

        return verbs.Count > 0 && verbs.TrueForAll(place => IsPassive(sentence, place) ? places.TrueForAll(other => other < place) : places.TrueForAll(other => other > place));
    }

    private static bool IsVerb(Word word) => LightStemmer.IsIrregularForm(word.Text) || word.Text is [.., 'e', 'd'] or [.., 's'];

    private static bool IsPassive(Statement text, int verb) => verb + 1 < text.Words.Count && text.Words[verb + 1].Text == "by";

    private static int Distance(Statement text, int one, int other) =>
        text.Words.Skip(Math.Min(one, other)).Take(Math.Abs(one - other)).Count(word => word.IsContent);

    private static int? Neighbour(Statement claim, HashSet<int> names, int from, int step)
    {
        for (var at = from; at >= 0 && at < claim.Words.Count && Math.Abs(at - from) < Beside; at += step)
        {
            if (claim.Words[at].IsContent && !names.Contains(at) && !claim.Words[at].Has(WordShape.Number))
            {
                return at;
            }
        }

        return null;
    }

    /// <summary>The words of names: as the claim writes them, or as the sentence does where the claim knows no capitals.</summary>
    private static HashSet<int> NameWords(Statement claim, Statement sentence)
    {
        var own = ProperNames.Find(claim).SelectMany(name => Indexes(claim, name));
        var known = ProperNames.Find(sentence).SelectMany(name => Indexes(sentence, name)).Select(at => sentence.Words[at].Text).ToHashSet(StringComparer.Ordinal);
        var written = Enumerable.Range(0, claim.Words.Count).Where(at => claim.Words[at].IsContent && known.Contains(claim.Words[at].Text));

        return [.. own, .. written];
    }

    private static IEnumerable<int> Indexes(Statement text, Range name)
    {
        var (start, length) = name.GetOffsetAndLength(text.Words.Count);

        return Enumerable.Range(start, length);
    }
}
