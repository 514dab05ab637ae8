using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus.Catalog.Backups;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal.Keeping;

/// <summary><c>backup</c>: the truth in one file.</summary>
internal static class BackupVerb
{
    public static Command Create(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "The backup file; one that is there is replaced." };
        var json = Options.Json();
        var command = new Command("backup", "Write the catalog into one file, also while the service runs.") { file, json };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var manifest = await session.Get<CatalogBackup>().WriteAsync(path, cancellationToken);
            var view = new BackupView(path, new FileInfo(path).Length, manifest.Articles, manifest.Revisions, manifest.Schema[^1], manifest.Parts[0].Sha256);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(view, Json.Shapes.BackupView);
            }
            else
            {
                await session.Streams.Output.WriteLineAsync(string.Create(
                    CultureInfo.InvariantCulture,
                    $"'{ShownText.OneLine(path)}' holds {view.Articles:N0} articles with {view.Revisions:N0} revisions, in {view.Bytes / 1048576.0:N1} MB."));
            }

            return ExitCode.Done;
        }));

        return command;
    }
}
