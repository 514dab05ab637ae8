using ResearchBot.Indexing.Analysis.Languages;

namespace ResearchBot.Indexing.Analysis;

/// <summary>
/// Tells the language of a text by its script, and by how many of its words are function words of a language; a word that
/// several languages have counts for each only its share.
/// </summary>
public static class LanguageDetector
{
    private const int Looked = 6_000;
    private const int FewestWords = 8;
    private const float LeastShare = .08f;
    private const float Lead = 1.15f;

    private static readonly Dictionary<string, string> ByScript = new(StringComparer.Ordinal)
    {
        ["Greek"] = "el",
        ["Armenian"] = "hy",
        ["Hebrew"] = "he",
        ["Devanagari"] = "hi",
        ["Thai"] = "th",
        ["Hangul"] = "ko",
        ["Kana"] = "ja",
        ["Han"] = "zh",
    };

    private static readonly string[] Cyrillic = ["ru", "bg", "uk"];

    private static readonly string[] Arabic = ["ar", "fa"];

    private static readonly Lazy<Dictionary<string, string[]>> Owners = new(ReadOwners);

    /// <summary>The language of a text as an ISO 639-1 code; null where too little speaks for one.</summary>
    public static string? Detect(string text)
    {
        var looked = text.AsSpan(0, Math.Min(text.Length, Looked));
        var script = TextScript.Of(looked);

        if (ByScript.TryGetValue(script, out var language))
        {
            return language;
        }

        var (votes, words) = Vote(looked, script);
        var best = votes.OrderByDescending(vote => vote.Value).Take(2).ToList();

        return words >= FewestWords && best.Count > 0 && best[0].Value > LeastShare * words && (best.Count == 1 || best[0].Value > Lead * best[1].Value)
            ? best[0].Key
            : null;
    }

    /// <summary>Which of some languages a question is most likely asked in.</summary>
    /// <param name="question">A few words.</param>
    /// <param name="languages">Those that come into question, the likeliest before it was asked first; not empty.</param>
    public static string Choose(string question, IReadOnlyList<string> languages)
    {
        if (languages.Count == 1)
        {
            return languages[0];
        }

        var script = TextScript.Of(question);

        if (ByScript.TryGetValue(script, out var one) && languages.Contains(one))
        {
            return one;
        }

        var votes = Vote(question, script).Votes;

        return languages.MaxBy(language => votes.GetValueOrDefault(language))!;
    }

    private static (Dictionary<string, float> Votes, int Words) Vote(ReadOnlySpan<char> text, string script)
    {
        var votes = new Dictionary<string, float>(StringComparer.Ordinal);
        var owners = Owners.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> lower = stackalloc char[16];
        var (words, start) = (0, -1);

        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && char.IsLetter(text[i]))
            {
                start = start < 0 ? i : start;
            }
            else if (start >= 0)
            {
                var word = text[start..i];
                start = -1;

                // Single letters are formulas and lists as often as words.
                words += word.Length > 1 ? 1 : 0;

                if (word.Length > 1 && word.Length <= lower.Length && owners.TryGetValue(lower[..word.ToLowerInvariant(lower)], out var speaking))
                {
                    foreach (var language in speaking)
                    {
                        votes[language] = votes.GetValueOrDefault(language) + (1f / speaking.Length);
                    }
                }
            }
        }

        return (Of(votes, script), words);
    }

    private static Dictionary<string, float> Of(Dictionary<string, float> votes, string script) => script switch
    {
        "Cyrillic" => votes.Where(vote => Cyrillic.Contains(vote.Key)).ToDictionary(),
        "Arabic" => votes.Where(vote => Arabic.Contains(vote.Key)).ToDictionary(),
        _ => votes,
    };

    private static Dictionary<string, string[]> ReadOwners()
    {
        var lists = KnownLanguages.All.Select(language => (language.Key, Words: language.Value.FunctionWords()))
            .Concat(FunctionWordLists.Others.Select(language => (language.Key, Words: (IEnumerable<string>)language.Value.Split(' '))));

        return lists
            .SelectMany(list => list.Words.Select(word => (Word: word.ToLowerInvariant(), Language: list.Key)))
            .Distinct()
            .GroupBy(entry => entry.Word, entry => entry.Language, StringComparer.Ordinal)
            .ToDictionary(word => word.Key, word => word.ToArray(), StringComparer.Ordinal);
    }
}
