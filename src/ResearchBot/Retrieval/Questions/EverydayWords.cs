using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Questions;

/// <summary>
/// English words and phrases that say the same (<c>EverydayWords.txt</c>): a question asks whom the CEO fired, an article says whom the chief executive dismissed.
/// A phrase is given as its terms with a space between them, which no term has.
/// </summary>
internal sealed class EverydayWords
{
    private const string List = "EverydayWords.txt";
    private const char Space = ' ';

    /// <summary>So many words may stand between two of a phrase in a question.</summary>
    private const int Around = 2;

    /// <summary>The members of all groups by their first term, the longest first.</summary>
    private readonly Dictionary<string, List<(string[] Terms, string[] SameAs)>> _members = new(StringComparer.Ordinal);

    private EverydayWords(IEnumerable<string[]> groups)
    {
        var same = groups
            .SelectMany(group => group.Select(member => (Member: member, Others: group.Where(other => other != member))))
            .GroupBy(entry => entry.Member, entry => entry.Others, StringComparer.Ordinal);

        foreach (var member in same.OrderByDescending(member => member.Key.Count(c => c == Space)))
        {
            var terms = member.Key.Split(Space);
            _members.TryAdd(terms[0], []);
            _members[terms[0]].Add((terms, [.. member.SelectMany(others => others).Distinct(StringComparer.Ordinal)]));
        }
    }

    /// <summary>Reads the list that comes with the program.</summary>
    public static EverydayWords Read(TextAnalyzer analyzer)
    {
        using var reader = new StreamReader(typeof(EverydayWords).Assembly.GetManifestResourceStream(List) ?? throw new InvalidOperationException($"{List} is missing."));

        return Of(analyzer, reader.ReadToEnd());
    }

    /// <summary>Reads groups: one a line, members between commas, "#" before remarks.</summary>
    public static EverydayWords Of(TextAnalyzer analyzer, string groups) => new(
        groups.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(line => line.Split(',').Select(member => string.Join(Space, analyzer.Analyze(member).Select(token => token.Term))).Where(member => member.Length > 0).Distinct(StringComparer.Ordinal).ToArray()));

    /// <summary>The words and phrases of a question that others say the same as, the longest where several begin.</summary>
    public IReadOnlyList<EverydayWord> In(IReadOnlyList<Token> question)
    {
        var found = new List<EverydayWord>();

        for (var at = 0; at < question.Count; at++)
        {
            // "Took OpenAI to court": what is done to something may stand around it.
            if (LongestAt(question, at) is { } word && !found.Exists(other => other.Phrase == word.Phrase || (other.Terms.Count > 1 && other.Terms.Contains(question[at].Term))))
            {
                found.Add(word);
            }
        }

        return found;
    }

    /// <summary>The places of phrases among terms: of each its number among the phrases, its first term's number and how many terms it has.</summary>
    public static IEnumerable<(string Phrase, int At, int Length)> Find(IReadOnlyList<string> phrases, IReadOnlyList<Token> tokens)
    {
        foreach (var phrase in phrases)
        {
            var terms = phrase.Split(Space);

            for (var at = 0; at + terms.Length <= tokens.Count; at++)
            {
                if (StandsAt(terms, tokens, at))
                {
                    yield return (phrase, at, terms.Length);
                }
            }
        }
    }

    /// <summary>Tells whether something that says the same is a phrase.</summary>
    public static bool IsPhrase(string same) => same.Contains(Space, StringComparison.Ordinal);

    private EverydayWord? LongestAt(IReadOnlyList<Token> question, int at)
    {
        foreach (var (terms, same) in _members.GetValueOrDefault(question[at].Term, []))
        {
            if (StandsAround(terms, question, at))
            {
                return new EverydayWord(string.Join(Space, terms), terms, same);
            }
        }

        return null;
    }

    private static bool StandsAround(string[] terms, IReadOnlyList<Token> tokens, int at)
    {
        foreach (var term in terms.Skip(1))
        {
            var next = Enumerable.Range(at + 1, Around + 1).FirstOrDefault(i => i < tokens.Count && tokens[i].Term == term, -1);

            if (next < 0)
            {
                return false;
            }

            at = next;
        }

        return true;
    }

    private static bool StandsAt(string[] terms, IReadOnlyList<Token> tokens, int at)
    {
        for (var i = 0; i < terms.Length; i++)
        {
            if (at + i >= tokens.Count || tokens[at + i].Term != terms[i])
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A word or phrase of a question that others say the same as.</summary>
/// <param name="Phrase">Its terms with a space between them.</param>
/// <param name="Terms">Its terms.</param>
/// <param name="SameAs">What says the same, a phrase with a space between its terms.</param>
public sealed record EverydayWord(string Phrase, IReadOnlyList<string> Terms, IReadOnlyList<string> SameAs)
{
    /// <summary>What the word is worth, as <see cref="QuestionWord.Weight"/>.</summary>
    public float Weight { get; init; }
}
