using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Ingestion;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary><c>/corpus export</c>: in as many files as it takes, each of which <c>/corpus import</c> takes again.</summary>
internal sealed class ExportModule(ArticleExport export) : IEntryModule
{
    private const int LargestFile = 8 * 1024 * 1024;

    public IEnumerable<Entry> Entries => [Entry.Command("corpus export", AccessRule.Of(Act.Moderate), ExportAsync)];

    private async Task ExportAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        var articles = 0;
        var lines = export.ReadAsync(visit.Space, visit.Context.GetBoolean("history") ?? false, cancellationToken);

        await foreach (var part in ExportParts.CutAsync(lines, LargestFile, cancellationToken))
        {
            articles += part.Articles;
            var draft = PageOf(visit, part, articles).Draft();

            if (part.Number == 1)
            {
                await visit.Context.EditAsync(draft, cancellationToken);
            }
            else
            {
                await visit.Context.FollowUpAsync(draft, ephemeral: true, cancellationToken);
            }
        }
    }

    private static Page PageOf(Visit visit, ExportPart part, int articles)
    {
        var words = visit.Words;
        var left = part.TooLarge == 0 ? Escaped.Empty : words.ExportLeftOut(part.TooLarge);

        if (part.Lines.Length == 0)
        {
            return Page.Of(part.Number == 1 && left.IsEmpty ? words.NoArticles : left);
        }

        var page = part is { Number: 1, IsLast: true } ? Page.Of(words.Exported(articles), Accent.Done)
            : part.IsLast ? Page.Of(words.ExportedAll(words.Number(part.Number), words.Number(articles)), Accent.Done)
            : Page.Of(words.ExportedPart(words.Number(part.Number)));

        return page.Say(left).Attach(new FilePart(part.Name, part.Lines, "application/x-ndjson"));
    }
}
