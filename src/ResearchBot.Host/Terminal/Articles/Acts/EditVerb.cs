using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary><c>articles edit</c>: what is known about an article, never its text.</summary>
internal static class EditVerb
{
    public static Command Create(VerbRunner runner)
    {
        var id = new Argument<string>("id") { Description = "The article's id." };
        var title = Text("--title", "The headline.");
        var author = Text("--author", "Who wrote it; empty for nobody known.");
        var source = Text("--source", "The outlet; empty for none known.");
        var date = Text("--date", "The day it was published, as YYYY-MM-DD; empty for none known.");
        var tags = new Option<string[]>("--tag") { Description = "A word that it is filed under; give all of them, or an empty one for none.", HelpName = "TAG" };
        var space = Options.Space();
        var command = new Command("edit", "Correct what is known about an article; answers go on citing the revision that they quoted.") { id, title, author, source, date, tags, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var key = new ArticleKey(parsed.ReadSpace(space), parsed.GetValue(id)!);
            var day = parsed.GetValue(date) is { } typed ? ReadDay(typed) : null;

            if (!new Option[] { title, author, source, date, tags }.Any(option => parsed.GetResult(option) is not null))
            {
                throw new UsageException("Say what to change: --title, --author, --source, --date or --tag.");
            }

            await session.OpenForChangeAsync(cancellationToken);
            var outcome = await session.Get<CatalogWriter>().EditAsync(
                key,
                details => details with
                {
                    Title = parsed.GetValue(title) ?? details.Title,
                    Author = Changed(parsed.GetValue(author), details.Author),
                    Source = Changed(parsed.GetValue(source), details.Source),
                    PublishedAt = parsed.GetResult(date) is null ? details.PublishedAt : day,
                    Tags = parsed.GetResult(tags) is null ? details.Tags : [.. parsed.GetValue(tags)!.Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct(StringComparer.Ordinal)],
                },
                cancellationToken);

            if (outcome is EditOutcome.NoSuchArticle)
            {
                throw ShowVerb.Unknown(key);
            }

            await session.CatchUpAsync(cancellationToken);
            await session.Streams.Output.WriteLineAsync($"Article '{ShownText.OneLine(key.Id)}' {(outcome is EditOutcome.Edited ? "is changed" : "was like that already")}.");

            return ExitCode.Done;
        }));

        return command;
    }

    private static Option<string?> Text(string name, string description) => new(name) { Description = description, HelpName = name[2..].ToUpperInvariant() };

    private static string? Changed(string? typed, string? before) => typed is null ? before : typed.Trim() is { Length: > 0 } text ? text : null;

    private static DateOnly? ReadDay(string typed) => typed.Trim().Length == 0 ? null
        : DayWords.Read("--date", typed.Trim()) is { Since: var first, Until: var last } && first == last ? first
        : throw new UsageException("--date takes a day as YYYY-MM-DD.");
}
