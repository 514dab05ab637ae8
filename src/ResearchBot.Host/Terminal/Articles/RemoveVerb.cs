using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles remove</c> and <c>articles restore</c>.</summary>
internal static class RemoveVerb
{
    public static Command Create(VerbRunner runner) => Create(
        runner,
        "remove",
        "Take an article out of use; it stays in the catalog.",
        (writer, key, cancellationToken) => writer.RemoveAsync(key, cancellationToken),
        "is removed",
        "is removed already",
        hasDryRun: true);

    public static Command CreateRestore(VerbRunner runner) => Create(
        runner,
        "restore",
        "Take a removed article into use again.",
        (writer, key, cancellationToken) => writer.RestoreAsync(key, cancellationToken),
        "is back in use",
        "is in use already");

    private static Command Create(
        VerbRunner runner,
        string name,
        string description,
        Func<CatalogWriter, ArticleKey, CancellationToken, Task<bool>> change,
        string changed,
        string unchanged,
        bool hasDryRun = false)
    {
        var id = new Argument<string>("id") { Description = "The article's id." };
        var space = Options.Space();
        var dryRun = new Option<bool>("--dry-run") { Description = "Change nothing; tell which answers that were given would be corrected." };
        var command = new Command(name, description) { id, space };

        if (hasDryRun)
        {
            command.Add(dryRun);
        }

        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var key = new ArticleKey(parsed.ReadSpace(space), parsed.GetValue(id)!);
            await session.OpenForChangeAsync(cancellationToken);

            if (hasDryRun && parsed.GetValue(dryRun))
            {
                return await RemovalPreview.WriteAsync(session, key, cancellationToken);
            }

            if (!await change(session.Get<CatalogWriter>(), key, cancellationToken))
            {
                throw await session.Get<ArticleCatalog>().FindAsync(key, cancellationToken) is null
                    ? ShowVerb.Unknown(key)
                    : new FailureException($"Article '{ShownText.OneLine(key.Id)}' {unchanged}.");
            }

            await session.CatchUpAsync(cancellationToken);
            await session.Streams.Output.WriteLineAsync($"Article '{ShownText.OneLine(key.Id)}' {changed}.");

            return ExitCode.Done;
        }));

        return command;
    }
}
