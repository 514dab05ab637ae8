using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion.Reading.Lines;

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
            if (parsed.GetValue(history))
            {
                throw new UsageException("'articles export --history' is not there yet.");
            }

            var path = parsed.GetValue(file)!;
            var from = parsed.ReadSpace(space);
            await session.OpenCatalogAsync(cancellationToken);

            if (path == "-")
            {
                await ExportAsync(session, from, session.Streams.Output, cancellationToken);
            }
            else
            {
                await WholeFile.WriteAsync(path, async writer =>
                    await session.TellAsync($"{await ExportAsync(session, from, writer, cancellationToken)} articles written to {path}."));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static async Task<int> ExportAsync(VerbSession session, SpaceId space, TextWriter writer, CancellationToken cancellationToken)
    {
        var count = 0;

        await foreach (var article in session.Get<ArticleCatalog>().ReadAsync(space, cancellationToken))
        {
            await writer.WriteLineAsync(ArticleLine.Write(article));
            count++;
        }

        return count;
    }
}
