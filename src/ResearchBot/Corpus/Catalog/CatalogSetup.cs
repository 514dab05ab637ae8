using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Brings the catalog to the schema that this program knows.</summary>
public sealed class CatalogSetup
{
    private readonly IDbContextFactory<CatalogContext> _contexts;
    private readonly DataOptions _data;

    internal CatalogSetup(IDbContextFactory<CatalogContext> contexts, IOptions<DataOptions> data)
    {
        _contexts = contexts;
        _data = data.Value;
    }

    /// <summary>Creates the catalog, or applies what is missing; nothing when it is up to date.</summary>
    /// <exception cref="CatalogException">A newer program wrote it, or the folder cannot be written.</exception>
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        try
        {
            Directory.CreateDirectory(_data.PathOf(""));
            await using var context = await _contexts.CreateDbContextAsync(cancellationToken);
            await MigrateAsync(context, cancellationToken);
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException)
        {
            throw new CatalogException(
                $"The data directory '{_data.Directory}' cannot be written: give the program that right, or set Data__Directory to another folder.",
                exception);
        }
    }

    private static async Task MigrateAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        var known = context.Database.GetMigrations().ToList();
        var applied = (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList();

        if (applied.Except(known).Any())
        {
            throw new CatalogException("A newer version of the program wrote this catalog: start that version, or restore a backup.");
        }

        if (applied.Count < known.Count)
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }
}
