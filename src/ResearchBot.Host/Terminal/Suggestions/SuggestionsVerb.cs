using System.CommandLine;

using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Text;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Suggestions;

/// <summary><c>suggestions</c>: what waits for review, and deciding on it.</summary>
internal static class SuggestionsVerb
{
    private const int LongestBeginning = 300;

    public static Command Create(VerbRunner runner) => new("suggestions", "Review what members and reviewed feeds suggest.")
    {
        CreateList(runner),
        CreateApprove(runner),
        CreateReject(runner),
    };

    private static Command CreateList(VerbRunner runner)
    {
        var (json, space) = (Options.Json(), Options.Space());
        var command = new Command("list", "List what waits for review, oldest first.") { json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            var waiting = await session.Get<SuggestionBox>().ListWaitingAsync(parsed.ReadSpace(space), outlet: null, cancellationToken);

            foreach (var suggestion in waiting)
            {
                if (parsed.GetValue(json))
                {
                    await session.WriteAsync(SuggestionView.Of(suggestion), Json.Shapes.SuggestionView);
                }
                else
                {
                    Write(session.Out, suggestion);
                }
            }

            if (waiting.Count == 0 && !parsed.GetValue(json))
            {
                session.Out.WriteParagraph(new Paragraph("Nothing waits for review."));
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static Command CreateApprove(VerbRunner runner)
    {
        var (id, space) = (Id(), Options.Space());
        var command = new Command("approve", "Make an article of a suggestion.") { id, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var (here, name) = (parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenForChangeAsync(cancellationToken);
            var made = DecisionSentence.Require(await session.Get<SuggestionBox>().ApproveAsync(here, name, Actor.Terminal, cancellationToken), here, name);
            await session.CatchUpAsync(cancellationToken);
            await session.Streams.Output.WriteLineAsync($"Suggestion '{ShownText.OneLine(name)}' is article '{ShownText.OneLine(made.Article!.Value.Id)}' now.");

            return ExitCode.Done;
        }));

        return command;
    }

    private static Command CreateReject(VerbRunner runner)
    {
        var (id, space) = (Id(), Options.Space());
        var reason = new Option<string?>("--reason") { Description = "Why, in a sentence; whoever suggested it is told.", HelpName = "TEXT" };
        var command = new Command("reject", "Reject a suggestion; 'articles undo' takes that back.") { id, reason, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var (here, name) = (parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenCatalogAsync(cancellationToken);
            DecisionSentence.Require(await session.Get<SuggestionBox>().RejectAsync(here, name, Actor.Terminal, parsed.GetValue(reason), cancellationToken), here, name);
            await session.Streams.Output.WriteLineAsync($"Suggestion '{ShownText.OneLine(name)}' is rejected.");

            return ExitCode.Done;
        }));

        return command;
    }

    private static Argument<string> Id() => new("id") { Description = "The suggestion's id, as 'suggestions list' shows it." };

    private static void Write(IAnsiConsole console, Suggestion suggestion)
    {
        var details = suggestion.Draft.Details;
        console.WriteParagraph(new Paragraph(ShownText.OneLine(details.Title.Length > 0 ? details.Title : suggestion.Id), Styles.Title));
        console.WriteParagraph(new Paragraph(Beginning(ShownText.OneLine(suggestion.Draft.Text))), indent: 2);
        console.WriteParagraph(
            new Paragraph(
                Wording.Join([
                    suggestion.Id,
                    details.Source,
                    details.PublishedAt is { } day ? Wording.Day(day) : "no date",
                    suggestion.Feed is { } feed ? $"from the feed {feed.Name}" : "from a member",
                    details.Url]),
                Styles.Note),
            indent: 2);
    }

    private static string Beginning(string text) => text.Length <= LongestBeginning ? text : text[..Math.Max(1, text.LastIndexOf(' ', LongestBeginning))] + " …";
}
