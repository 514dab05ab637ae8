using System.Collections.Concurrent;

using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Retrieval;

/// <summary>The terms of passages that were looked at lately. A passage never changes, so nothing here grows stale.</summary>
internal sealed class AnalyzedPassages(TextAnalyzer analyzer)
{
    private const int Capacity = 8_192;

    private readonly ConcurrentDictionary<Guid, AnalyzedPassage> _known = new();

    public AnalyzedPassage Of(Passage passage, string? language)
    {
        if (_known.Count > Capacity)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(passage.Id, static (_, of) => AnalyzedPassage.From(of.analyzer.Analyze(of.passage.Text, of.language)), (analyzer, passage, language));
    }
}

/// <summary>A passage's terms: in order, and each once.</summary>
internal sealed record AnalyzedPassage(IReadOnlyList<Token> Tokens, IReadOnlySet<string> Terms)
{
    public static AnalyzedPassage From(IReadOnlyList<Token> tokens) =>
        new(tokens, tokens.Select(token => token.Term).ToHashSet(StringComparer.Ordinal));

    /// <summary>The same, each word that a question has in another language's form given in the question's own.</summary>
    public AnalyzedPassage In(IReadOnlyDictionary<string, string> otherForms) => otherForms.Count == 0 || !Terms.Overlaps(otherForms.Keys)
        ? this
        : From([.. Tokens.Select(token => otherForms.TryGetValue(token.Term, out var own) ? token with { Term = own } : token)]);
}
