using System.Collections.Frozen;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Words that say the same where facts are told.</summary>
internal static class Synonyms
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> Table = Read(
        "released launched published presented introduced unveiled announced issued",
        "dismissed fired sacked ousted removed",
        "adopted passed approved enacted",
        "resigned quit left",
        "bought acquired purchased",
        "founded created established",
        "began started",
        "vetoed blocked",
        "hosted held",
        "won received awarded",
        "ceo executive chief",
        "law bill act legislation",
        "firm company business",
        "fine penalty",
        "required demanded obliged",
        "banned prohibited forbidden outlawed",
        "employee staff worker",
        "said told wrote stated",
        "big large",
        "usa us america american",
        "uk britain british",
        "eu european");

    /// <summary>Tells whether a text has a word, a related one, or one that says the same.</summary>
    public static bool Covers(Statement text, Word word) =>
        text.Covers(word) || (Table.TryGetValue(word.Stem, out var others) && others.Any(text.HasStem));

    /// <summary>Where a word, or one that says the same, stands in a text.</summary>
    public static IEnumerable<int> Places(Statement text, Word word) =>
        text.FindStem(word.Stem) ?? (Table.TryGetValue(word.Stem, out var others) ? others.SelectMany(other => text.FindStem(other) ?? []) : []);

    private static FrozenDictionary<string, FrozenSet<string>> Read(params string[] groups) => groups
        .Select(group => group.Split(' ').Select(LightStemmer.Stem).ToFrozenSet(StringComparer.Ordinal))
        .SelectMany(group => group.Select(stem => (stem, group)))
        .GroupBy(entry => entry.stem, entry => entry.group, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Key, entry => entry.SelectMany(group => group).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
