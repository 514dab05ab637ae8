using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces;

/// <summary>Which space a member's direct messages ask. That they belong to it is looked up at each question, not here.</summary>
public sealed class DirectMessageHome
{
    private readonly CatalogConnections _catalog;

    internal DirectMessageHome(CatalogConnections catalog) => _catalog = catalog;

    /// <summary>The space that a member chose; null: none yet.</summary>
    public async Task<SpaceId?> FindAsync(string memberId, CancellationToken cancellationToken)
    {
        await using var context = await _catalog.OpenAsync(cancellationToken);
        var row = await context.Set<DirectMessageHomeRow>().AsNoTracking().FirstOrDefaultAsync(home => home.MemberId == memberId, cancellationToken);

        return row is null ? null : new SpaceId(row.Space);
    }

    /// <summary>Remembers what a member chose, instead of what they chose before.</summary>
    public Task ChooseAsync(string memberId, SpaceId space, CancellationToken cancellationToken) => _catalog.WriteAsync(
        async context =>
        {
            var row = await context.Set<DirectMessageHomeRow>().FindAsync([memberId], cancellationToken)
                ?? context.Add(new DirectMessageHomeRow { MemberId = memberId }).Entity;

            return row.Space = space.Value;
        },
        cancellationToken);

    /// <summary>Forgets what a member chose.</summary>
    public Task ForgetAsync(string memberId, CancellationToken cancellationToken) => _catalog.WriteAsync(
        context => context.Set<DirectMessageHomeRow>().Where(home => home.MemberId == memberId).ExecuteDeleteAsync(cancellationToken),
        cancellationToken);
}
