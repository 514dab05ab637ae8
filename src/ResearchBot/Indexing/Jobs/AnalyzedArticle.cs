using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing.Jobs;

/// <summary>An article, split and analysed.</summary>
/// <param name="Article">The article.</param>
/// <param name="Title">The words of its title.</param>
/// <param name="Passages">Its passages in the order of the text.</param>
/// <param name="Words">The words of each passage.</param>
internal sealed record AnalyzedArticle(
    Article Article, IReadOnlyList<Token> Title, IReadOnlyList<Passage> Passages, IReadOnlyList<IReadOnlyList<Token>> Words)
{
    /// <summary>The numbers of each passage's words, as <see cref="IndexablePassage.Numbers"/> has them; empty where they were not looked up.</summary>
    public IReadOnlyList<ReadOnlyMemory<int>> Numbers { get; init; } = [];
}
