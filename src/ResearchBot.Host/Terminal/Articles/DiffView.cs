using ResearchBot.Corpus;
using ResearchBot.Corpus.Revisions;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>The difference of two revisions, as JSON.</summary>
internal sealed record DiffView(string Id, string Space, int From, int To, int Unchanged, IReadOnlyList<ChangeView> Changes)
{
    public DiffView(ArticleKey key, int from, int to, RevisionDifference difference)
        : this(key.Id, key.Space.Value, from, to, difference.Unchanged, [.. difference.Changes.Select(ChangeView.Of)])
    {
    }
}

/// <summary>What became of a sentence: <c>added</c>, <c>removed</c> or <c>reworded</c>.</summary>
internal sealed record ChangeView(string Kind, string? Before, string? After)
{
    public static ChangeView Of(SentenceChange change) => change switch
    {
        SentenceChange.Added added => new ChangeView("added", null, added.Text),
        SentenceChange.Removed removed => new ChangeView("removed", removed.Text, null),
        SentenceChange.Reworded reworded => new ChangeView("reworded", reworded.Before, reworded.After),
        _ => throw new InvalidOperationException($"No view for {change.GetType().Name}."),
    };
}
