using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Ingestion;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles add</c>.</summary>
internal static class AddVerb
{
    public static Command Create(VerbRunner runner)
    {
        var paths = new Argument<string[]>("path") { Description = "Files, folders, addresses of pages, or '-' for standard input.", Arity = ArgumentArity.OneOrMore };
        var noWait = new Option<bool>("--no-wait") { Description = "Return when the catalog has the articles; the index follows." };
        var shelf = new Option<string?>("--shelf") { Description = "Put all of them on this shelf too.", HelpName = "NAME" };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("add", "Add articles: PDF, Word, Markdown with front matter, HTML, plain text, pages by their address, or a .jsonl of articles.") { paths, noWait, shelf, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var totals = await AddAsync(session, parsed.ReadSpace(space), parsed.GetValue(shelf), parsed.GetValue(paths)!, cancellationToken);

            var isIndexed = parsed.GetValue(noWait) || await session.CatchUpAsync(cancellationToken);
            var code = await WriteAsync(session, totals, parsed.GetValue(json));

            return isIndexed ? code : ExitCode.Failed;
        }));

        return command;
    }

    private static async Task<ImportTotals> AddAsync(
        VerbSession session, SpaceId space, string? shelf, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        await session.OpenForChangeAsync(cancellationToken);
        await using var progress = new ProgressShow(session.Streams, "Adding");

        return await session.Get<ArticleImport>().AddAsync(
            space, shelf, ArticleSources.ReadAsync(session, paths, cancellationToken), progress, cancellationToken);
    }

    private static async Task<int> WriteAsync(VerbSession session, ImportTotals totals, bool json)
    {
        if (json)
        {
            await session.WriteAsync(AddedView.Of(totals), Json.Shapes.AddedView);
        }
        else
        {
            await session.Streams.Output.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture,
                $"added {totals.Added}, updated {totals.Updated}, unchanged {totals.Unchanged}, failed {totals.Failed.Count}"));

            foreach (var failed in totals.Failed)
            {
                await session.TellAsync($"{ShownText.OneLine(failed.Path)}: {ShownText.OneLine(failed.Reason)}");
            }
        }

        return totals.Failed.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
