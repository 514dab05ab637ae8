using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles list</c>.</summary>
internal static class ListVerb
{
    public static Command Create(VerbRunner runner)
    {
        var removed = new Option<bool>("--removed") { Description = "Removed articles too." };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("list", "List the articles, newest first.") { removed, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var scope = new SpaceScope(parsed.ReadSpace(space));
            await session.OpenCatalogAsync(cancellationToken);
            var articles = await session.Get<ArticleCatalog>().ListAsync(scope, parsed.GetValue(removed), cancellationToken);

            if (!parsed.GetValue(json))
            {
                ArticleTable.Write(session.Out, articles);

                return ExitCode.Done;
            }

            foreach (var article in articles)
            {
                await session.WriteAsync(
                    new ListedView(article.Key, article.Details, article.Revision, article.RemovedAt), Json.Shapes.ListedView);
            }

            return ExitCode.Done;
        }));

        return command;
    }
}
