using System.Collections.Concurrent;

using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval.Ranking;

/// <summary>The terms of passages that were looked at lately. A passage never changes, so nothing here grows stale.</summary>
internal sealed class AnalyzedPassages(TextAnalyzer analyzer)
{
    private const int Capacity = 2_048;

    private readonly ConcurrentDictionary<Guid, AnalyzedPassage> _known = new();
    private int _added;

    /// <summary>The terms of a candidate: as its index kept them, where it did.</summary>
    public AnalyzedPassage Of(PassageCandidate candidate) => Of(candidate.Passage, candidate.Facets.Language, candidate.Words);

    /// <summary>The terms of a passage.</summary>
    public AnalyzedPassage Of(Passage passage, string? language) => Of(passage, language, []);

    private AnalyzedPassage Of(Passage passage, string? language, IReadOnlyList<Token> words)
    {
        var id = passage.Id;

        if (_known.TryGetValue(id, out var known))
        {
            return known;
        }

        // Counted here, for the dictionary stops everybody to count.
        if (Interlocked.Increment(ref _added) % Capacity == 0)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(id, AnalyzedPassage.From(words.Count > 0 ? words : analyzer.Analyze(passage.Text, language)));
    }
}

/// <summary>A passage's terms: in order, each once, and counted; put together when first wanted.</summary>
internal sealed class AnalyzedPassage(IReadOnlyList<Token> tokens)
{
    private TermCounts? _counts;
    private IReadOnlySet<string>? _terms;

    public IReadOnlyList<Token> Tokens => tokens;

    public TermCounts Counts => _counts ??= TermCounts.OfTokens(tokens);

    public IReadOnlySet<string> Terms => _terms ??= tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal);

    public static AnalyzedPassage From(IReadOnlyList<Token> tokens) => new(tokens);

    /// <summary>The same, each word that a question has in another language's form given in the question's own.</summary>
    public AnalyzedPassage In(IReadOnlyDictionary<string, string> otherForms) => otherForms.Count == 0 || !Terms.Overlaps(otherForms.Keys)
        ? this
        : From([.. Tokens.Select(token => otherForms.TryGetValue(token.Term, out var own) ? token with { Term = own } : token)]);
}
