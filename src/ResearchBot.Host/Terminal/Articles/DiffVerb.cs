using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Revisions;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles diff</c>.</summary>
internal static class DiffVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "The article's id." };
        var from = new Option<int?>("--from") { Description = "The earlier revision; the one before the later one where none is named.", HelpName = "N" };
        var to = new Option<int?>("--to") { Description = "The later revision; the current one where none is named.", HelpName = "N" };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("diff", "Show what changed from one revision of an article to another.") { id, from, to, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var key = new ArticleKey(parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenCatalogAsync(cancellationToken);
            var catalog = session.Get<ArticleCatalog>();
            var current = await catalog.FindAsync(key, cancellationToken) ?? throw ShowVerb.Unknown(key);
            var later = parsed.GetValue(to) ?? current.Revision;
            var earlier = parsed.GetValue(from) ?? later - 1;

            if (later == 1 && parsed.GetValue(from) is null)
            {
                throw new FailureException($"Article '{ShownText.OneLine(key.Id)}' has one revision only: there is nothing to compare.");
            }

            var difference = RevisionDifference.Of((await FindAsync(catalog, key, earlier)).Text, (await FindAsync(catalog, key, later)).Text);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(new DiffView(key, earlier, later, difference), Json.Shapes.DiffView);
            }
            else
            {
                Write(session.Out, earlier, later, difference);
            }

            return ExitCode.Done;

            async Task<Article> FindAsync(ArticleCatalog from, ArticleKey article, int revision) =>
                await from.FindRevisionAsync(article, revision, cancellationToken)
                ?? throw new FailureException($"Article '{ShownText.OneLine(article.Id)}' has no revision {revision}.");
        }));

        return command;
    }

    private static void Write(IAnsiConsole console, int earlier, int later, RevisionDifference difference)
    {
        console.WriteParagraph(new Paragraph(
            $"Revision {earlier} to {later}: {difference.Changes.Count} sentences changed, {difference.Unchanged} as they were.", Styles.Note));

        foreach (var change in difference.Changes)
        {
            console.WriteParagraph(change switch
            {
                SentenceChange.Added added => new Paragraph($"+ {ShownText.OneLine(added.Text)}", Styles.Of(Checking.CheckView.Ok)),
                SentenceChange.Removed removed => new Paragraph($"- {ShownText.OneLine(removed.Text)}", Styles.Of(Checking.CheckView.Failed)),
                SentenceChange.Reworded reworded => new Paragraph($"~ {ShownText.OneLine(string.Join(' ', reworded.Words.Select(Marked)))}"),
                _ => throw new InvalidOperationException($"No line for {change.GetType().Name}."),
            });
        }
    }

    private static string Marked(WordRun run) => run.Kind switch
    {
        WordChange.Removed => $"[-{run.Text}-]",
        WordChange.Added => $"{{+{run.Text}+}}",
        _ => run.Text,
    };
}
