using System.CommandLine;

using ResearchBot.Ingestion;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles export</c>.</summary>
internal static class ExportVerb
{
    public static Command Create(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "Where the articles go, one a line; '-' is standard output." };
        var history = new Option<bool>("--history") { Description = "Revisions, removals and audit too." };
        var space = Options.Space();
        var command = new Command("export", "Write the articles in use to a .jsonl file, which 'articles add' reads again.") { file, history, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var path = parsed.GetValue(file)!;
            var lines = session.Get<ArticleExport>().ReadAsync(parsed.ReadSpace(space), parsed.GetValue(history), cancellationToken);
            await session.OpenCatalogAsync(cancellationToken);

            if (path == "-")
            {
                await ExportAsync(lines, session.Streams.Output);
            }
            else
            {
                await WholeFile.WriteAsync(path, async writer =>
                    await session.TellAsync(FormattableString.Invariant($"{await ExportAsync(lines, writer)} articles written to {path}.")));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static async Task<int> ExportAsync(IAsyncEnumerable<ExportLine> lines, TextWriter writer)
    {
        var count = 0;

        await foreach (var line in lines)
        {
            await writer.WriteLineAsync(line.Json);
            count += line.IsArticle ? 1 : 0;
        }

        return count;
    }
}
