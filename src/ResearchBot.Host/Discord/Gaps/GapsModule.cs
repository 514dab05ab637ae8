using ResearchBot.Chat.Gaps;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Gaps;

/// <summary><c>/gaps</c>: what was asked and not answered, for those who can mend it.</summary>
internal sealed class GapsModule(GapStore gaps, CommunityArticles community) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("gaps", Rule, async (visit, token) =>
        {
            await visit.Context.DeferAsync(ephemeral: true, token);
            await ShowAsync(visit, page: 0, note: default, token);
        }),
        Entry.Component(Acts.Gaps, Rule, async (visit, token) =>
        {
            await AcknowledgeAsync(visit, token);
            await ShowAsync(visit, visit.About.Number(0) ?? 0, note: default, token);
        }),
        Entry.Component(Acts.DismissGap, Rule, DismissAsync),
        Entry.Component(Acts.AddForGap, Rule, (visit, token) => visit.Context.ShowModalAsync(GapPage.Form(visit.Words, visit.About[0]), token)),
        Entry.Form(Acts.AddForGap, Rule, AddAsync),
    ];

    private async Task DismissAsync(Visit visit, CancellationToken cancellationToken)
    {
        await AcknowledgeAsync(visit, cancellationToken);
        var isDone = await gaps.DismissAsync(visit.Space, visit.About[0], cancellationToken);
        await ShowAsync(visit, visit.About.Number(1) ?? 0, isDone ? visit.Words.GapDismissed : visit.Words.GapGone, cancellationToken);
    }

    /// <summary>The gap is not filled by this but by the answer: it is asked again when the index has the article.</summary>
    private async Task AddAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        var inputs = visit.Context.Inputs;
        var draft = new ArticleDraft
        {
            Text = inputs.GetValueOrDefault(Forms.Input) ?? "",
            Details = new ArticleDetails { Title = inputs.GetValueOrDefault(GapPage.TitleInput) ?? "", Url = AddressOf(inputs.GetValueOrDefault(GapPage.AddressInput)) },
        };
        var outcome = await community.AddAsync(visit.Space, Actor.Member(visit.Member.ToString()), [draft], shelf: null, mayChange: null, cancellationToken);
        var page = outcome is CommunityAdding.OverQuota over ? CorpusPages.Excess(visit.Words, over.Excess) : Page.Of(visit.Words.ArticleAddedForGap, Accent.Done);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    private static string? AddressOf(string? typed) => CanonicalAddress.Clean(typed);

    private async Task ShowAsync(Visit visit, int page, Escaped note, CancellationToken cancellationToken) =>
        await visit.Context.EditAsync(GapPage.Of(visit.Words, await gaps.ListAsync(visit.Space, cancellationToken), page, note).Draft(), cancellationToken);

    /// <summary>The list is the moderator's own, and changes in place.</summary>
    private static Task<AckOutcome> AcknowledgeAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.Interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) == true
            ? visit.Context.DeferUpdateAsync(cancellationToken)
            : visit.Context.DeferAsync(ephemeral: true, cancellationToken);
}
