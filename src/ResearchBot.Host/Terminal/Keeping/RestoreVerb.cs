using System.CommandLine;
using System.Globalization;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Backups;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Running;
using ResearchBot.Indexing.Jobs;

namespace ResearchBot.Host.Terminal.Keeping;

/// <summary><c>restore</c>: a backup in the place of the catalog.</summary>
internal static class RestoreVerb
{
    public static Command Create(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "A file that 'backup' wrote." };
        var json = Options.Json();
        var command = new Command("restore", "Put a backup in the place of the catalog; what is replaced is kept beside it.") { file, json };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            using var service = ServiceLock.Take(session.Get<IOptions<DataOptions>>().Value);
            using var index = session.Get<IndexLease>().TryTake()
                ?? throw new FailureException("Another process is writing the index: let it finish, and restore again.");
            var (manifest, replaced) = await session.Get<CatalogRestore>().RestoreAsync(path, cancellationToken);
            var view = new RestoreView(path, manifest.CreatedAt, manifest.Articles, manifest.Revisions, manifest.Schema[^1], replaced);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(view, Json.Shapes.RestoreView);
            }
            else
            {
                await session.Streams.Output.WriteLineAsync(Describe(view));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static string Describe(RestoreView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"Restored {view.Articles:N0} articles with {view.Revisions:N0} revisions of {view.CreatedAt:yyyy-MM-dd HH:mm} UTC; the next start builds the index.{Kept(view.Replaced)}");

    private static string Kept(string? replaced) => replaced is null ? "" : $" What was there is kept in '{ShownText.OneLine(replaced)}'.";
}
