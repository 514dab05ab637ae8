using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles show</c>.</summary>
internal static class ShowVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "The article's id." };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("show", "Show an article with its stored text.") { id, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var key = new ArticleKey(parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenCatalogAsync(cancellationToken);
            var article = await session.Get<ArticleCatalog>().FindAsync(key, cancellationToken) ?? throw Unknown(key);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(new ArticleView(article), Json.Shapes.ArticleView);
            }
            else
            {
                Write(session.Out, article);
            }

            return ExitCode.Done;
        }));

        return command;
    }

    /// <summary>There is no such article.</summary>
    public static FailureException Unknown(ArticleKey key) => new(
        $"There is no article '{ShownText.OneLine(key.Id)}' in space '{key.Space}': 'researchbot articles list' shows all.");

    private static void Write(IAnsiConsole console, Article article)
    {
        var details = article.Details;
        console.WriteParagraph(new Paragraph(Wording.Title(details.Title), Styles.Title));
        console.WriteParagraph(new Paragraph(
            Wording.Join(
                details.Source,
                details.Author,
                Wording.Day(details.PublishedAt),
                details.Kind is ArticleKind.Opinion ? "opinion" : null,
                $"revision {article.Revision}",
                article.RemovedAt is null ? null : "removed"),
            Styles.Note));

        if (details.Url is { } url)
        {
            console.WriteUnbroken(ShownText.OneLine(url), Styles.Link, link: null, indent: 0);
        }

        console.WriteLine();

        foreach (var line in ShownText.Lines(article.Text).Split('\n'))
        {
            console.WriteParagraph(new Paragraph(line));
        }
    }
}
