using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds.Subscriptions;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds add</c>.</summary>
internal static class AddFeedVerb
{
    public static Command Create(VerbRunner runner)
    {
        var address = new Argument<string>("url") { Description = "The address of the feed, or of a page that names it, such as the home page of a site." };
        var filing = new FilingOptions();
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("add", "Follow a feed: 'run' polls it from now on, 'feeds poll' at once.") { address, json, space };
        filing.AddTo(command);
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var filed = filing.Read(parsed);
            await session.OpenCatalogAsync(cancellationToken);
            var result = await session.Get<FeedFollowing>().FollowAsync(parsed.ReadSpace(space), parsed.GetValue(address)!, filed, cancellationToken);

            if (result is not FollowResult.Followed followed)
            {
                throw new FailureException(((FollowResult.Refused)result).Sentence);
            }

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(FeedView.Of(followed.Feed), Json.Shapes.FeedView);
            }
            else
            {
                await session.Streams.Output.WriteLineAsync(Sentence(followed));
            }

            if (followed.Others.Count > 0)
            {
                await session.TellAsync($"The page names more feeds: {string.Join(' ', followed.Others.Select(ShownText.OneLine))}");
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static string Sentence(FollowResult.Followed followed)
    {
        var name = ShownText.OneLine(followed.Feed.Title.Length > 0 ? followed.Feed.Title : followed.Feed.Address);

        return followed.IsNew
            ? string.Create(CultureInfo.InvariantCulture, $"Following '{name}' ({followed.Feed.Id}), which lists {followed.Items} items.")
            : $"'{name}' ({followed.Feed.Id}) is followed already, and stays filed as it is.";
    }
}
