using System.Globalization;

using ResearchBot.Answering.Stored;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Answers;

/// <summary>The words behind a citation, for the member who asks to see them.</summary>
internal sealed class QuoteModule(QuoteReader quotes) : IEntryModule
{
    public IEnumerable<Entry> Entries => [Entry.Component(Acts.Quote, AccessRule.Of(Act.Ask), ShowAsync) with { InDirectMessages = true }];

    private async Task ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((await PageOfAsync(visit, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> PageOfAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.About.Count == 0 || NumberOf(visit) is not { } number)
        {
            return Page.Of(visit.Words.NoSuchQuote);
        }

        return await quotes.FindAsync(visit.Space, visit.About[0], number, cancellationToken) switch
        {
            FoundQuote.Shown shown => PageOf(visit, shown),
            FoundQuote.Withdrawn => Page.Of(visit.Words.RemovedSince, Accent.Notice),
            _ => Page.Of(visit.Words.NoLongerKept),
        };
    }

    private static Page PageOf(Visit visit, FoundQuote.Shown shown) => QuoteView.Of(
        visit.Words,
        shown.Citation with { Span = shown.Citation.Span.Shift(-shown.Passage.Span.Start) },
        shown.Passage.Text,
        note: shown.IsCurrent ? Escaped.Empty : visit.Words.ChangedSince);

    /// <summary>A button names the quote; a menu sends it.</summary>
    private static int? NumberOf(Visit visit) => visit.About.Number(1)
        ?? (visit.Context.Values is [var chosen] && int.TryParse(chosen, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
}
