using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Subscriptions;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds import</c> and <c>feeds export</c>.</summary>
internal static class OpmlVerbs
{
    public static Command CreateImport(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "A list of feeds, as other programs export it (OPML)." };
        var filing = new FilingOptions();
        var space = Options.Space();
        var command = new Command("import", "Follow the feeds of a list; its folders become tags.") { file, space };
        filing.AddTo(command);
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var filed = filing.Read(parsed);
            var listed = Opml.Read(await ReadAsync(parsed.GetValue(file)!, cancellationToken)) ?? throw new FailureException("The file is no list of feeds (OPML).");
            await session.OpenCatalogAsync(cancellationToken);
            var results = await session.Get<FeedFollowing>().FollowAllAsync(parsed.ReadSpace(space), listed, filed, cancellationToken);

            return await TellAsync(session, listed, results);
        }));

        return command;
    }

    public static Command CreateExport(VerbRunner runner)
    {
        var file = new Argument<string>("file") { Description = "Where the list goes; '-' is standard output." };
        var space = Options.Space();
        var command = new Command("export", "Write the followed feeds as a list that other programs read (OPML).") { file, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            var list = Opml.Write(await session.Get<FollowedFeeds>().ListAsync(parsed.ReadSpace(space), cancellationToken));

            if (parsed.GetValue(file) is var path && path == "-")
            {
                await session.Streams.Output.WriteAsync(list);
            }
            else
            {
                await WholeFile.WriteAsync(path!, writer => writer.WriteAsync(list));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static async Task<byte[]> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            return await File.ReadAllBytesAsync(path, cancellationToken);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The file '{ShownText.OneLine(path)}' cannot be read: correct the path or its rights.", exception);
        }
    }

    private static async Task<int> TellAsync(VerbSession session, IReadOnlyList<ListedFeed> listed, IReadOnlyList<FollowResult> results)
    {
        var followed = results.OfType<FollowResult.Followed>().ToList();
        var refused = listed.Zip(results).Where(pair => pair.Second is FollowResult.Refused).ToList();
        await session.Streams.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"following {followed.Count(feed => feed.IsNew)}, followed already {followed.Count(feed => !feed.IsNew)}, failed {refused.Count}"));

        foreach (var (feed, result) in refused)
        {
            await session.TellAsync($"{ShownText.OneLine(feed.Address)}: {((FollowResult.Refused)result).Sentence}");
        }

        return refused.Count == 0 ? ExitCode.Done : ExitCode.Failed;
    }
}
