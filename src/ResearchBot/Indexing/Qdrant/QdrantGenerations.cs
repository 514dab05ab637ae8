using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResearchBot.Indexing.Qdrant.Wire;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>Which generation is in use, how a new one is laid out, and how they change places. Collections that do not carry our naming are never touched.</summary>
internal sealed class QdrantGenerations(
    IQdrantTransport transport, IOptions<QdrantOptions> options, TimeProvider time, ILogger<QdrantGenerations> logger)
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    private readonly string _alias = options.Value.Alias;

    public async Task<QdrantGeneration?> FindInUseAsync(CancellationToken cancellationToken)
    {
        var aliases = await transport.ListAliasesAsync(cancellationToken);

        if (aliases.FirstOrDefault(alias => alias.AliasName == _alias) is not { } found)
        {
            return null;
        }

        return QdrantGeneration.Parse(_alias, found.CollectionName)
            ?? throw new QdrantException(
                $"The alias '{_alias}' points to a collection that this program did not make; choose another Qdrant:Alias.");
    }

    /// <summary>Clears away what failed builds left, and makes the two collections of the next generation.</summary>
    public async Task<QdrantGeneration> CreateAsync(IndexProfile profile, CancellationToken cancellationToken)
    {
        if (!QdrantGeneration.IsSafe(profile.Id))
        {
            throw new ArgumentException("A profile's id is made of letters, digits, '-', '_' and '.'.", nameof(profile));
        }

        await FindInUseAsync(cancellationToken);
        var kept = await DropUnusedAsync(cancellationToken);
        var next = new QdrantGeneration(_alias, profile.Id, kept.Select(generation => generation.Number).DefaultIfEmpty().Max() + 1);
        await CollectionLayout.CreateAsync(transport, next, profile.Embedding.Dimensions, cancellationToken);

        return next;
    }

    /// <summary>Waits until the server has put a new generation in order, and compares what it holds with what was sent.</summary>
    /// <exception cref="QdrantException">The server lost something, or a collection is broken.</exception>
    public async Task CheckAsync(QdrantGeneration generation, IndexSize expected, CancellationToken cancellationToken)
    {
        await WaitUntilReadyAsync(generation.Passages, cancellationToken);
        await WaitUntilReadyAsync(generation.Articles, cancellationToken);
        var found = await MeasureAsync(generation, cancellationToken);

        if (found != expected)
        {
            throw new QdrantException(
                $"Qdrant holds {found.Passages} passages of {found.Articles} articles where {expected.Passages} of {expected.Articles} were sent.");
        }
    }

    public async Task<IndexSize> MeasureAsync(QdrantGeneration generation, CancellationToken cancellationToken) => new(
        await transport.CountAsync(generation.Articles, cancellationToken),
        await transport.CountAsync(generation.Passages, cancellationToken),
        Bytes: 0);

    /// <summary>Lets both aliases point to a generation, in one step that is not cancelled half-way.</summary>
    public Task PutInUseAsync(QdrantGeneration generation) => transport.ChangeAliasesAsync(
        new ChangeAliases(
        [
            new AliasAction(DeleteAlias: new DeleteAlias(_alias)),
            new AliasAction(CreateAlias: new QdrantAlias(_alias, generation.Passages)),
            new AliasAction(DeleteAlias: new DeleteAlias(QdrantGeneration.ArticleAlias(_alias))),
            new AliasAction(CreateAlias: new QdrantAlias(QdrantGeneration.ArticleAlias(_alias), generation.Articles)),
        ]),
        CancellationToken.None);

    /// <summary>Clears away what is not in use, if the server lets us: what stays is harmless, and goes before the next build.</summary>
    public async Task TryDropUnusedAsync()
    {
        try
        {
            await DropUnusedAsync(CancellationToken.None);
        }
        catch (QdrantException exception)
        {
            Log.UnusedKept(logger, exception);
        }
    }

    private async Task<IReadOnlyList<QdrantGeneration>> DropUnusedAsync(CancellationToken cancellationToken)
    {
        var names = await transport.ListCollectionsAsync(cancellationToken);
        var used = (await transport.ListAliasesAsync(cancellationToken)).Select(alias => alias.CollectionName).ToHashSet();
        var kept = new List<QdrantGeneration>();

        foreach (var name in names)
        {
            if (QdrantGeneration.Parse(_alias, name) is not { } generation)
            {
                continue;
            }

            if (used.Contains(name))
            {
                kept.Add(generation);
                continue;
            }

            await transport.DeleteCollectionAsync(name, cancellationToken);
        }

        return kept;
    }

    private async Task WaitUntilReadyAsync(string collection, CancellationToken cancellationToken)
    {
        while (await transport.GetStatusAsync(collection, cancellationToken) is var status and not ("green" or "grey"))
        {
            if (status == "red")
            {
                throw new QdrantException("Qdrant reports a collection as broken; its own log says why.");
            }

            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
