using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary><c>articles history</c>.</summary>
internal static class HistoryVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "The article's id." };
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("history", "Show the revisions of an article and what was done to it, oldest first.") { id, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var key = new ArticleKey(parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenCatalogAsync(cancellationToken);
            var (article, history) = await session.Get<ArticleHistories>().FindAsync(key, cancellationToken) ?? throw ShowVerb.Unknown(key);
            var acts = await session.Get<AuditTrail>().ListAsync(key, cancellationToken);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(ViewOf(article, history, acts), Json.Shapes.HistoryView);
            }
            else
            {
                Write(session.Out, article, history, acts);
            }

            return ExitCode.Done;
        }));

        return command;
    }

    private static HistoryView ViewOf(Article article, ArticleHistory history, IReadOnlyList<CorpusAct> acts) => new(
        article.Key.Id,
        article.Key.Space.Value,
        article.Details.Title,
        history.RemovedAt,
        [.. history.Revisions.Select(revision => new RevisionView(revision.Number, revision.AddedAt, revision.Text.Length))],
        [.. acts.Select(ActView.Of)]);

    private static void Write(IAnsiConsole console, Article article, ArticleHistory history, IReadOnlyList<CorpusAct> acts)
    {
        console.WriteParagraph(new Paragraph(Wording.Title(article.Details.Title), Styles.Title));

        foreach (var revision in history.Revisions)
        {
            console.WriteParagraph(
                new Paragraph(
                    Wording.Join(
                        FormattableString.Invariant($"revision {revision.Number}"),
                        Wording.Day(DateOnly.FromDateTime(revision.AddedAt.UtcDateTime)),
                        FormattableString.Invariant($"{revision.Text.Length:N0} characters")),
                    Styles.Note),
                indent: 2);
        }

        console.WriteLine();
        ActTable.Write(console, acts);
    }
}
