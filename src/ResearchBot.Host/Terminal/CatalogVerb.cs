using System.CommandLine;

using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Host.Terminal;

/// <summary><c>catalog</c>: the truth.</summary>
internal static class CatalogVerb
{
    public static Command Create(VerbRunner runner)
    {
        var migrate = new Command("migrate", "Bring the catalog to the schema of this program.");
        migrate.SetAction(runner.Run(async (session, _, cancellationToken) =>
        {
            await session.Get<CatalogSetup>().PrepareAsync(cancellationToken);
            await session.Streams.Output.WriteLineAsync("The catalog is up to date.");

            return ExitCode.Done;
        }));

        return new Command("catalog", "Look after the catalog.") { migrate };
    }
}
