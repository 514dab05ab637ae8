using System.CommandLine;

using ResearchBot.Retrieval;

namespace ResearchBot.Host.Terminal.Searching;

/// <summary><c>search</c>: the passages found, or a TREC run of a file of queries.</summary>
internal static class SearchVerb
{
    private const int DefaultTop = 10;
    private const int DefaultRunTop = 100;
    private const int LargestTop = 1000;

    public static Command Create(VerbRunner runner)
    {
        var query = new Argument<string[]>("query") { Description = "Words to search for.", Arity = ArgumentArity.ZeroOrMore };
        var queries = new Option<string?>("--queries") { Description = "Search for every line of a file ({\"_id\", \"text\"}); needs --run.", HelpName = "FILE.jsonl" };
        var run = new Option<string?>("--run") { Description = "Where the TREC run of --queries goes.", HelpName = "OUT.trec" };
        var top = Options.Count("--top", "How many are wanted: passages (10), or articles a query of a run (100).", LargestTop);
        var json = Options.Json();
        var filter = new FilterOptions();
        var command = new Command("search", "Find passages in the corpus.") { query, top, json, queries, run };
        filter.AddTo(command);
        command.SetAction(runner.Run((session, parsed, cancellationToken) =>
            (string.Join(' ', parsed.GetValue(query) ?? []).Trim(), parsed.GetValue(queries), parsed.GetValue(run)) switch
            {
                ("", null, null) => throw new UsageException("There is nothing to search for: researchbot search \"export controls\" finds passages."),
                (var text, null, null) => SearchAsync(
                    session, new SearchRequest(text, filter.Read(parsed), parsed.GetValue(top) ?? DefaultTop), parsed.GetValue(json), cancellationToken),
                ("", { } file, { } output) => TrecRun.WriteAsync(
                    session, file, output, filter.Read(parsed), parsed.GetValue(top) ?? DefaultRunTop, cancellationToken),
                ("", _, _) => throw new UsageException("--queries and --run go together."),
                _ => throw new UsageException("Give either a query or --queries with --run, not both."),
            }));

        return command;
    }

    private static async Task<int> SearchAsync(VerbSession session, SearchRequest request, bool json, CancellationToken cancellationToken)
    {
        await session.OpenAsync(cancellationToken);
        var started = TimeProvider.System.GetTimestamp();
        var findings = await session.Get<Retriever>().FindAsync(request, cancellationToken);
        var elapsed = TimeProvider.System.GetElapsedTime(started);

        if (json)
        {
            await session.WriteAsync(SearchView.Of(request, findings, elapsed), Json.Shapes.SearchView);
        }
        else
        {
            SearchPage.Write(session.Out, findings);
        }

        return ExitCode.Done;
    }
}
