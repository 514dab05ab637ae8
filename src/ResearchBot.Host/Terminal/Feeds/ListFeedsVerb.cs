using System.CommandLine;

using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Feeds;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds list</c>.</summary>
internal static class ListFeedsVerb
{
    public static Command Create(VerbRunner runner)
    {
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("list", "List the followed feeds, and what is wrong with them.") { json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            var feeds = await session.Get<FollowedFeeds>().ListAsync(parsed.ReadSpace(space), cancellationToken);

            foreach (var feed in feeds)
            {
                if (parsed.GetValue(json))
                {
                    await session.WriteAsync(FeedView.Of(feed), Json.Shapes.FeedView);
                }
                else
                {
                    Write(session.Out, feed);
                }
            }

            if (feeds.Count == 0 && !parsed.GetValue(json))
            {
                session.Out.WriteParagraph(new Paragraph("No feeds are followed."));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static string? MoveOf(FollowedFeed feed) => feed.MovedFrom is { } before ? $"moved here from {ShownText.OneLine(before)}" : null;

    private static void Write(IAnsiConsole console, FollowedFeed feed)
    {
        var filing = feed.Filing;
        console.WriteParagraph(new Paragraph(ShownText.OneLine(feed.Title.Length > 0 ? feed.Title : feed.Address), Styles.Title));
        console.WriteUnbroken(ShownText.OneLine(feed.Address), Styles.Link, link: null, indent: 2);
        console.WriteParagraph(
            new Paragraph(
                Wording.Join([feed.Id, FeedView.StateOf(feed), filing.Review ? "reviewed" : null, filing.Shelf is null ? null : $"shelf {filing.Shelf}", .. filing.Tags, MoveOf(feed), FeedView.NoteOf(feed)]),
                Styles.Note),
            indent: 2);
    }
}
