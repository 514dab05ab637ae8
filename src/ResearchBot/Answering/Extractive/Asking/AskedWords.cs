using System.Text.RegularExpressions;

using ResearchBot.Retrieval;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Answering.Extractive.Asking;

/// <summary>A question as sentences are held against it: its words, what each is worth, and what kind of thing answers it.</summary>
internal sealed partial class AskedWords
{
    /// <summary>"Which year" asks for a year; the word itself seldom stands beside one.</summary>
    private const float KindWordShare = .3f;

    private readonly Dictionary<string, int> _found = new(StringComparer.Ordinal);

    /// <summary>Reads a question.</summary>
    public AskedWords(string text, SearchPlan plan)
    {
        Text = text;
        Kind = QuestionShape.Of(text);
        var names = Capitals().Matches(text).Select(match => match.Value).ToHashSet(StringComparer.Ordinal);
        var asked = KindWord().Match(text) is { Success: true } match ? match.Groups["word"].Value : "";
        Words = [.. EverydayReading.Of(plan).Select(word => new AskedWord(
            word.Word.Term,
            word.Word.Weight * (word.Word.Written.Equals(asked, StringComparison.OrdinalIgnoreCase) ? KindWordShare : 1),
            names.Overlaps(word.Word.Written.Split(' ')) || word.Word.Written.Any(char.IsDigit),
            word.Word.IsFiller)
        {
            IsKnown = word.Word.IsKnown,
            IsCarriedOver = word.Word.IsCarriedOver,
            SameAs = word.SameAs,
            Written = word.Word.Written,
        })];
        var content = Enumerable.Range(0, Words.Count).Where(word => !Words[word].IsFiller).ToList();
        Last = content.Count > 0 ? content[^1] : -1;
        Head = (HeadWord().Match(text) is { Success: true } thing ? thing : ThingOf().Match(text)) is { Success: true } head ? content.FirstOrDefault(word => Words[word].Written.Split(' ').Contains(head.Groups["word"].Value, StringComparer.OrdinalIgnoreCase), -1) : -1;
        Names = [.. Enumerable.Range(0, Words.Count).Where(word => Words[word].IsName)];
        Total = Math.Max(Words.Sum(word => word.Weight), float.Epsilon);
    }

    public string Text { get; }

    public AnswerKind Kind { get; }

    public IReadOnlyList<AskedWord> Words { get; }

    /// <summary>What all words together are worth; above 0.</summary>
    public float Total { get; }

    /// <summary>The number of the last word that says something: often what is said of the rest; below 0 where there is none.</summary>
    public int Last { get; }

    /// <summary>The number of the word that names what is asked for, as in "which river", "how many people" or "the capital of"; below 0 where there is none.</summary>
    public int Head { get; }

    /// <summary>Which words are names or numbers.</summary>
    public IReadOnlyList<int> Names { get; }

    /// <summary>What the names are worth together.</summary>
    public float NamesTotal => Names.Sum(name => Words[name].Weight);

    /// <summary>The number of the word that a term is, looks like a form of, or says the same as; below 0 where it is none.</summary>
    public int Find(string term)
    {
        if (!_found.TryGetValue(term, out var found))
        {
            _found[term] = found = FindAnew(term);
        }

        return found;
    }

    /// <summary>Tells whether a term is one of the words.</summary>
    public bool Holds(string term) => Find(term) is >= 0 and var found && Words[found].Term == term;

    /// <summary>Tells whether one of some terms looks like a form of a word, or says the same.</summary>
    public bool KinIn(int word, IEnumerable<string> terms) => terms.Any(term => Find(term) == word);

    private int FindAnew(string term)
    {
        var kin = -1;

        for (var i = 0; i < Words.Count; i++)
        {
            if (Words[i].Term == term)
            {
                return i;
            }

            kin = kin < 0 && WordForms.AreAkin(Words[i].Term, term) ? i : kin;
        }

        return kin >= 0 ? kin : Enumerable.Range(0, Words.Count).FirstOrDefault(word => Words[word].SameAs.Any(same => IsFormOf(same, term)), -1);
    }

    /// <summary>What only looks like a form of a word that only says the same is too far away.</summary>
    private static bool IsFormOf(string same, string term) => same == term || same == term + "e" || term == same + "e" || (!EverydayWords.IsPhrase(same) && WordForms.AreClose(same, term));

    [GeneratedRegex(@"(?<=\S )\p{Lu}[\p{L}'’.-]*", RegexOptions.CultureInvariant)]
    private static partial Regex Capitals();

    [GeneratedRegex(@"\b(?:what|which|how many|how much) (?<word>[\p{L}\p{N}-]+)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex HeadWord();

    [GeneratedRegex(@"\b(?:what|which|who)(?:['’]?s| is| are| was| were) (?:the |an? )?(?:[\p{L}\p{N}-]+ ){0,3}?(?<word>[\p{L}\p{N}-]+) (?:of|for|in|at|behind|to|on|from|under|by)\b|['’]s (?:[\p{L}\p{N}-]+ )?(?<word>[\p{L}\p{N}-]+)\??$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex ThingOf();

    [GeneratedRegex(@"\b(?:what|which|how many|how much) (?<word>year|month|day|date|decade|century|time|country|city|state|place|person|percentage|percent|number|amount|name|term|word|type|kind)s?\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex KindWord();
}

/// <summary>A word of a question.</summary>
/// <param name="Term">The word in the form in which words are compared.</param>
/// <param name="Weight">What a match is worth.</param>
/// <param name="IsName">It is a name or a number: nothing else says the same.</param>
/// <param name="IsFiller">It says little about what the question is about.</param>
internal readonly record struct AskedWord(string Term, float Weight, bool IsName, bool IsFiller)
{
    /// <summary>Everyday words and phrases that say the same.</summary>
    public IReadOnlyList<string> SameAs { get; init; } = [];

    /// <summary>The word as it stands in the question.</summary>
    public string Written { get; init; } = "";

    /// <summary>Whether the corpus has the word, or one that says the same, at all.</summary>
    public bool IsKnown { get; init; }

    /// <summary>It comes from the conversation before.</summary>
    public bool IsCarriedOver { get; init; }
}
