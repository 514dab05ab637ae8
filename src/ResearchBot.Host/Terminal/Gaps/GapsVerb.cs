using System.CommandLine;
using System.Globalization;

using ResearchBot.Chat.Gaps;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Gaps;

/// <summary><c>gaps</c>: what was asked and not answered.</summary>
internal static class GapsVerb
{
    public static Command Create(VerbRunner runner)
    {
        var dismiss = new Option<string?>("--dismiss") { Description = "Put one aside, until it is asked for again.", HelpName = "ID" };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("gaps", "List what was asked and not answered, the most wanted first.") { dismiss, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var from = parsed.ReadSpace(space);
            await session.OpenCatalogAsync(cancellationToken);
            var store = session.Get<GapStore>();

            if (parsed.GetValue(dismiss) is { } id && !await store.DismissAsync(from, id, cancellationToken))
            {
                throw new FailureException($"Space '{from}' has no gap '{ShownText.OneLine(id)}': 'researchbot gaps' lists all.");
            }

            foreach (var gap in await store.ListAsync(from, cancellationToken))
            {
                if (parsed.GetValue(json))
                {
                    await session.WriteAsync(new GapView(gap.Id, gap.Text, gap.Askers, gap.Questions.Count, gap.LastAskedAt), Json.Shapes.GapView);
                }
                else
                {
                    Write(session.Out, gap);
                }
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static void Write(IAnsiConsole console, Gap gap)
    {
        console.WriteParagraph(new Paragraph(ShownText.OneLine(gap.Text), Styles.Title));
        console.WriteParagraph(
            new Paragraph(
                Wording.Join(
                    string.Create(CultureInfo.InvariantCulture, $"{gap.Askers} members, {gap.Questions.Count} questions"),
                    Wording.Day(DateOnly.FromDateTime(gap.LastAskedAt.UtcDateTime)),
                    gap.Id),
                Styles.Note),
            indent: 2);
    }
}

/// <summary>A gap, as JSON.</summary>
internal sealed record GapView(string Id, string Text, int Askers, int Questions, DateTimeOffset LastAskedAt);
