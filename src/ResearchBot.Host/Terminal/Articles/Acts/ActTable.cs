using System.Globalization;

using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary>Acts of the audit trail for a reader at a terminal.</summary>
internal static class ActTable
{
    /// <summary>Writes an entry of a few lines for each.</summary>
    public static void Write(IAnsiConsole console, IReadOnlyList<CorpusAct> acts)
    {
        if (acts.Count == 0)
        {
            console.WriteParagraph(new Paragraph("Nothing was done to the corpus yet."));
        }

        foreach (var act in acts)
        {
            console.WriteParagraph(new Paragraph(Head(act), Styles.Title));
            console.WriteParagraph(new Paragraph(Wording.Join(Moment(act.At), act.Who.Name, ShownText.OneLine(act.Article.Id), act.Note), Styles.Note), indent: 2);

            foreach (var change in DetailChange.Of(act))
            {
                console.WriteParagraph(new Paragraph($"{change.Field}: {Value(change.Before)} → {Value(change.After)}"), indent: 2);
            }
        }
    }

    private static string Head(CorpusAct act)
    {
        var title = Wording.Title((act.After ?? act.Before)?.Details.Title ?? "");
        var kind = act.Undoes is { } undone ? $"undone ({undone})" : act.Kind.ToString().ToLowerInvariant();

        return string.Create(CultureInfo.InvariantCulture, $"{act.Number} · {kind} · {title}");
    }

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("d MMM yyyy HH:mm 'UTC'", CultureInfo.InvariantCulture);

    private static string Value(string? value) => value is null ? "none" : ShownText.OneLine(value);
}
