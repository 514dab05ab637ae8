using System.Data.Common;

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
        var applied = await ReadAppliedAsync(context, cancellationToken) ?? [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];

        if (applied.Except(known).Any())
        {
            throw new CatalogException("A newer version of the program wrote this catalog: start that version, or restore a backup.");
        }

        if (applied.Count < known.Count)
        {
            await context.Database.MigrateAsync(cancellationToken);
        }
    }

    /// <summary>Reads the history of the schema by hand: what the migrator needs before it can do so takes longer than the rest of a start.</summary>
    /// <returns>Null where there is none yet.</returns>
    private static async Task<List<string>?> ReadAppliedAsync(CatalogContext context, CancellationToken cancellationToken)
    {
        var applied = new List<string>();
        await context.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            await using var command = context.Database.GetDbConnection().CreateCommand();
            command.CommandText = "SELECT \"MigrationId\" FROM \"__EFMigrationsHistory\"";
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);

            while (await reader.ReadAsync(cancellationToken))
            {
                applied.Add(reader.GetString(0));
            }

            return applied;
        }
        catch (DbException)
        {
            return null;
        }
        finally
        {
            await context.Database.CloseConnectionAsync();
        }
    }
}
