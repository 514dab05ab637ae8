using System.CommandLine;

using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds remove</c>.</summary>
internal static class RemoveFeedVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "The feed's id." };
        var space = Options.Space();
        var command = new Command("remove", "Stop following a feed; its articles stay.") { id, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var (from, name) = (parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenCatalogAsync(cancellationToken);

            if (!await session.Get<FollowedFeeds>().RemoveAsync(from, name, cancellationToken))
            {
                throw new FailureException($"Space '{from}' follows no feed '{ShownText.OneLine(name)}': 'researchbot feeds list' shows all.");
            }

            await session.Streams.Output.WriteLineAsync($"Feed '{ShownText.OneLine(name)}' is not followed any more; its articles stay.");

            return ExitCode.Done;
        }));

        return command;
    }
}
