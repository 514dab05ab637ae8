using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;
using ResearchBot.Indexing.NearDuplicates;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles duplicates</c>.</summary>
internal static class DuplicatesVerb
{
    public static Command Create(VerbRunner runner)
    {
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("duplicates", "List the texts that stand in the corpus more than once, word for word or nearly.") { json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            await session.Get<SignatureUpdater>().UpdateAsync(cancellationToken);

            foreach (var story in await session.Get<StoryReader>().ListAsync(parsed.ReadSpace(space), cancellationToken))
            {
                if (parsed.GetValue(json))
                {
                    await session.WriteAsync(StoryView.Of(story), Json.Shapes.StoryView);
                }
                else
                {
                    Write(session.Out, story);
                }
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static void Write(IAnsiConsole console, IReadOnlyList<Article> story)
    {
        console.WriteParagraph(new Paragraph(Wording.Title(story[0].Details.Title), Styles.Title));

        foreach (var article in story)
        {
            console.WriteParagraph(
                new Paragraph(Wording.Join(ShownText.OneLine(article.Key.Id), article.Details.Source, Wording.Day(article.Details.PublishedAt)), Styles.Note),
                indent: 2);
        }
    }
}

/// <summary>Articles that are one text but for edits, as JSON.</summary>
internal sealed record StoryView(string Title, IReadOnlyList<string> Ids, IReadOnlyList<string> Sources)
{
    public static StoryView Of(IReadOnlyList<Article> story) => new(
        story[0].Details.Title,
        [.. story.Select(article => article.Key.Id)],
        [.. story.Select(article => article.Details.Source).OfType<string>().Distinct(StringComparer.Ordinal)]);
}
