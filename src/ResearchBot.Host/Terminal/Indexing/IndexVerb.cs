using System.CommandLine;
using System.Globalization;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Jobs;

namespace ResearchBot.Host.Terminal.Indexing;

/// <summary><c>index</c>: the derived index.</summary>
internal static class IndexVerb
{
    public static Command Create(VerbRunner runner) => new("index", "Look at the index, or build it anew.")
    {
        CreateStatus(runner),
        CreateRebuild(runner),
        AbsentVerbs.Create(runner, "migrate", "index migrate"),
    };

    private static Command CreateStatus(VerbRunner runner)
    {
        var json = Options.Json();
        var command = new Command("status", "Tell what the index holds, and whether it is up to date.") { json };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            var view = await MeasureAsync(session, cancellationToken);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(view, Json.Shapes.IndexView);
            }
            else
            {
                await session.Streams.Output.WriteLineAsync(Describe(view));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static Command CreateRebuild(VerbRunner runner)
    {
        var command = new Command("rebuild", "Build the index anew from the catalog; the one in use serves until then.");
        command.SetAction(runner.Run(async (session, _, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);

            await using (var progress = new ProgressShow(session.Streams, "Indexing"))
            {
                if (!await session.Get<IndexCatchUp>().TryRebuildAsync(progress, cancellationToken))
                {
                    throw new FailureException("Another process is writing this index: stop it first, or let it finish.");
                }
            }

            await session.Streams.Output.WriteLineAsync(Describe(await MeasureAsync(session, cancellationToken)));

            return ExitCode.Done;
        }));

        return command;
    }

    private static async Task<IndexView> MeasureAsync(VerbSession session, CancellationToken cancellationToken)
    {
        var index = session.Get<IPassageIndex>();
        var size = await index.MeasureAsync(cancellationToken);

        return new IndexView(
            session.Get<IOptions<IndexOptions>>().Value.Backend,
            size.Articles,
            size.Passages,
            await session.Get<IndexJobs>().CountAsync(cancellationToken),
            await index.FindProfileIdAsync(cancellationToken),
            size.Bytes,
            await session.Get<CatalogHealth>().CountDamagedAsync(cancellationToken),
            [.. session.Get<ParkedArticles>().List().Select(article => article.ToString())]);
    }

    private static string Describe(IndexView view) => string.Create(CultureInfo.InvariantCulture, $"""
        backend    {view.Backend}
        articles   {view.Articles:N0}
        passages   {view.Passages:N0}
        pending    {view.Pending:N0}
        embedding  {view.Embedding ?? "nothing is built yet"}
        size       {view.Bytes / 1048576.0:N1} MB{Faults(view)}
        """);

    private static string Faults(IndexView view) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(view.Damaged > 0 ? $"\ndamaged    {view.Damaged:N0} stored texts: add their articles again, or restore a backup" : "")}{(view.Parked.Count > 0 ? $"\nparked     {view.Parked.Count:N0} articles that cannot be indexed, {ShownText.OneLine(view.Parked[0])} among them" : "")}");
}
