namespace ResearchBot.Retrieval.Questions;

/// <summary>Tells by their letters whether two terms look like forms of one word, which no ending tells.</summary>
public static class WordForms
{
    /// <summary>So many letters at least two close forms begin with alike.</summary>
    public const int ClosestStem = 6;

    private const int LongestEnding = 4;
    private const int ShortestStem = 4;
    private const float LikeStem = .65f;
    private const float LongerForm = .6f;

    /// <summary>Tells whether they share all letters of the shorter one but its last: "conquer" and "conquest". Among all words of a corpus, more would find too many that only look alike.</summary>
    public static bool AreClose(string one, string other) =>
        Math.Abs(one.Length - other.Length) <= LongestEnding && one.AsSpan().CommonPrefixLength(other) is >= ClosestStem and var shared && shared >= Math.Min(one.Length, other.Length) - 1;

    /// <summary>Tells whether they share most letters: "invade" and "invasion". For sentences of passages that were found, where few words come together. A term is a form of itself.</summary>
    public static bool AreAkin(string one, string other)
    {
        var shorter = Math.Min(one.Length, other.Length);

        // Endings are taken off short words unevenly: "dies" becomes "di", "die" stays.
        if (one == other + "e" || other == one + "e")
        {
            return true;
        }

        if (shorter < ShortestStem || char.IsDigit(one[0]))
        {
            return false;
        }

        var shared = one.AsSpan().CommonPrefixLength(other);

        return shared >= ShortestStem && (float)shared / Math.Max(one.Length, other.Length) >= (shared == shorter ? LongerForm : LikeStem);
    }
}
