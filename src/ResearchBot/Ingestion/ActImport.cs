using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Ingestion;

/// <summary>Takes over the acts on those articles that came with their history in the same import, and no others: a trail tells only what is true of its own space.</summary>
internal sealed class ActImport(CatalogWriter catalog, SpaceId space)
{
    private const int Batch = 500;

    private readonly HashSet<string> _kept = new(StringComparer.Ordinal);
    private readonly HashSet<string> _others = new(StringComparer.Ordinal);
    private readonly Dictionary<long, long> _numbers = [];
    private readonly List<CorpusAct> _waiting = [];

    /// <summary>Learns what became of articles.</summary>
    public void Expect(IEnumerable<AddedArticle> added)
    {
        foreach (var article in added)
        {
            (article.IsKept ? _kept : _others).Add(article.Key.Id);
        }
    }

    /// <summary>Takes an act, if its article came with its history, or never became one.</summary>
    public async Task TakeAsync(CorpusAct act, CancellationToken cancellationToken)
    {
        var wasNoArticle = act.After is null && !_others.Contains(act.Article.Id);

        if (_kept.Count > 0 && (wasNoArticle || _kept.Contains(act.Article.Id)))
        {
            _waiting.Add(act);
        }

        if (_waiting.Count == Batch)
        {
            await FlushAsync(cancellationToken);
        }
    }

    /// <summary>Writes what waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (_waiting.Count == 0)
        {
            return;
        }

        // An act is undone by a later one, which may get another number here.
        foreach (var run in Runs())
        {
            var numbers = await catalog.KeepAsync(space, [.. run.Select(act => act with { Undoes = act.Undoes is { } undone ? _numbers.GetValueOrDefault(undone, undone) : null })], cancellationToken);

            foreach (var (act, number) in run.Zip(numbers))
            {
                _numbers[act.Number] = number;
            }
        }

        _waiting.Clear();
    }

    /// <summary>The acts in runs within which none undoes another.</summary>
    private IEnumerable<IReadOnlyList<CorpusAct>> Runs()
    {
        var run = new List<CorpusAct>();

        foreach (var act in _waiting)
        {
            if (act.Undoes is { } undone && run.Exists(other => other.Number == undone))
            {
                yield return run;
                run = [];
            }

            run.Add(act);
        }

        yield return run;
    }
}
