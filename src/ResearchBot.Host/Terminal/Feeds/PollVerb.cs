using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds;
using ResearchBot.Curation.Feeds.Polling;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds poll</c>.</summary>
internal static class PollVerb
{
    public static Command Create(VerbRunner runner)
    {
        var noWait = new Option<bool>("--no-wait") { Description = "Return when the catalog has the articles; the index follows." };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("poll", "Ask all followed feeds now for what is new.") { noWait, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenForChangeAsync(cancellationToken);
            var polls = await PollAsync(session, parsed.ReadSpace(space), cancellationToken);
            var isIndexed = parsed.GetValue(noWait) || await session.CatchUpAsync(cancellationToken);
            var view = PollView.Of(polls);
            await WriteAsync(session, view, parsed.GetValue(json));

            return isIndexed && view.Failed == 0 ? ExitCode.Done : ExitCode.Failed;
        }));

        return command;
    }

    private static async Task<IReadOnlyList<FeedPoll>> PollAsync(VerbSession session, SpaceId space, CancellationToken cancellationToken)
    {
        var polls = new List<FeedPoll>();

        foreach (var feed in await session.Get<FollowedFeeds>().ListAsync(space, cancellationToken))
        {
            if (!feed.IsGone)
            {
                polls.Add(await session.Get<FeedPoller>().PollAsync(feed, cancellationToken));
            }
        }

        return polls;
    }

    private static async Task WriteAsync(VerbSession session, PollView view, bool json)
    {
        if (json)
        {
            await session.WriteAsync(view, Json.Shapes.PollView);

            return;
        }

        var suggested = view.Suggested == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", suggested {view.Suggested}");
        await session.Streams.Output.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"feeds {view.Feeds}, added {view.Added}{suggested}, known {view.Known}, failed {view.Failed}, left for the next poll {view.Left}"));

        foreach (var failure in view.Failures)
        {
            await session.TellAsync($"{ShownText.OneLine(failure.Path)}: {ShownText.OneLine(failure.Reason)}");
        }
    }
}
