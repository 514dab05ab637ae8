using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Curating.Reviewing;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>What moderators do with suggestions. Who may is asked at every button and form anew.</summary>
internal sealed class ReviewModule(SuggestionBox box, SuggestionNews news, ReviewCards cards, ReviewBell bell) : IEntryModule
{
    private const int MostAtOnce = 50;

    private static readonly AccessRule Rule = AccessRule.OfCurators();

    public IEnumerable<Entry> Entries =>
    [
        Entry.Component(Acts.Approve, Rule, ApproveAsync),
        Entry.Component(Acts.EditSuggestion, Rule, OpenEditAsync),
        Entry.Form(Acts.EditSuggestion, Rule, EditAsync),
        Entry.Component(Acts.Reject, Rule, OpenRejectAsync),
        Entry.Form(Acts.Reject, Rule, RejectAsync),
        Entry.Component(Acts.ApproveOutlet, AccessRule.Of(Act.Moderate), ApproveOutletAsync),
    ];

    private async Task ApproveAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);

        if (await IsTheirsAsync(visit, cancellationToken))
        {
            var curator = Curator.Of(visit);
            await ShowAsync(visit, await box.ApproveAsync(visit.Space, visit.About[0], WhoOf(visit), curator.IsModerator ? null : curator.May, cancellationToken), cancellationToken);
        }
        else
        {
            await visit.Context.FollowUpAsync(Curator.Of(visit).Refusal(visit.Words).Draft(), ephemeral: true, cancellationToken);
        }
    }

    private async Task OpenEditAsync(Visit visit, CancellationToken cancellationToken) => await (await FindAsync(visit, cancellationToken) switch
    {
        null => visit.TellAsync(Page.Of(visit.Words.OutOfDate, Accent.Notice), cancellationToken),
        { Draft.Details.Shelves: var shelves } when !Curator.Of(visit).May(shelves) => visit.TellAsync(Curator.Of(visit).Refusal(visit.Words), cancellationToken),
        { State: SuggestionState.Waiting } waiting => visit.Context.ShowModalAsync(SuggestionForms.Edit(visit.Words, visit.About, waiting.Draft.Details), cancellationToken),
        var decided => visit.TellAsync(Page.Of(ReviewCard.TooLate(visit.Words, decided), Accent.Notice), cancellationToken),
    });

    private async Task EditAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (SuggestionForms.Read(visit.Context.Inputs) is not { } change)
        {
            await visit.TellAsync(Page.Of(visit.Words.DateNotRead, Accent.Notice), cancellationToken);

            return;
        }

        await visit.Context.DeferUpdateAsync(cancellationToken);

        if (!await IsTheirsAsync(visit, cancellationToken))
        {
            await visit.Context.FollowUpAsync(Curator.Of(visit).Refusal(visit.Words).Draft(), ephemeral: true, cancellationToken);

            return;
        }

        switch (await box.EditAsync(visit.Space, visit.About[0], change, cancellationToken))
        {
            case { State: SuggestionState.Waiting } waiting:
                await ShowAsync(visit, waiting, cancellationToken);
                break;
            case { } decided:
                await ShowAsync(visit, new Decision.TooLate(decided), cancellationToken);
                break;
            default:
                await ShowAsync(visit, new Decision.NoSuchSuggestion(), cancellationToken);
                break;
        }
    }

    private async Task OpenRejectAsync(Visit visit, CancellationToken cancellationToken) => await (await IsTheirsAsync(visit, cancellationToken)
        ? visit.Context.ShowModalAsync(SuggestionForms.Reject(visit.Words, visit.About), cancellationToken)
        : visit.TellAsync(Curator.Of(visit).Refusal(visit.Words), cancellationToken));

    private async Task RejectAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);

        if (!await IsTheirsAsync(visit, cancellationToken))
        {
            await visit.Context.FollowUpAsync(Curator.Of(visit).Refusal(visit.Words).Draft(), ephemeral: true, cancellationToken);

            return;
        }

        var reason = SuggestionForms.Input(visit.Context.Inputs, SuggestionForms.Reason);
        await ShowAsync(visit, await box.RejectAsync(visit.Space, visit.About[0], WhoOf(visit), reason, cancellationToken), cancellationToken);
    }

    private async Task ApproveOutletAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);

        if (await FindAsync(visit, cancellationToken) is not { State: SuggestionState.Waiting, Draft.Details.Source: { } outlet })
        {
            await ShowAsync(visit, await FindAsync(visit, cancellationToken) is { } decided ? new Decision.TooLate(decided) : new Decision.NoSuchSuggestion(), cancellationToken);

            return;
        }

        var approved = 0;

        foreach (var suggestion in (await box.ListWaitingAsync(visit.Space, outlet, cancellationToken)).Take(MostAtOnce))
        {
            var decision = await box.ApproveAsync(visit.Space, suggestion.Id, WhoOf(visit), mayChange: null, cancellationToken);
            approved += decision is Decision.Made ? 1 : 0;

            if (decision is Decision.OverQuota over)
            {
                await ShowAsync(visit, over, cancellationToken);
                break;
            }
        }

        bell.Ring();
        await visit.Context.FollowUpAsync(Page.Of(visit.Words.OutletApproved(approved), Accent.Done).Draft(), ephemeral: true, cancellationToken);
    }

    /// <summary>The card shows what was decided, by whomever; a moderator who was too late is told.</summary>
    private async Task ShowAsync(Visit visit, Decision decision, CancellationToken cancellationToken)
    {
        switch (decision)
        {
            case Decision.Made made:
                await ShowAsync(visit, made.Suggestion, cancellationToken);
                break;
            case Decision.OverQuota over:
                await visit.Context.FollowUpAsync(CorpusPages.Excess(visit.Words, over.Excess).Draft(), ephemeral: true, cancellationToken);
                break;
            case Decision.NotTheirs:
                await visit.Context.FollowUpAsync(Curator.Of(visit).Refusal(visit.Words).Draft(), ephemeral: true, cancellationToken);
                break;
            case Decision.TooLate late:
                await ShowAsync(visit, late.Suggestion, cancellationToken);
                await TellAsync(visit, ReviewCard.TooLate(visit.Words, late.Suggestion), cancellationToken);
                break;
            default:
                await TellAsync(visit, visit.Words.OutOfDate, cancellationToken);
                break;
        }
    }

    /// <summary>The interaction is the quick way to the card; whoever goes the other ways is left nothing to do.</summary>
    private async Task ShowAsync(Visit visit, Suggestion suggestion, CancellationToken cancellationToken)
    {
        await visit.Context.EditAsync((await cards.OfAsync(suggestion, cancellationToken)).Draft(), cancellationToken);
        await news.RefreshedAsync(suggestion, cancellationToken);
        bell.Ring();
    }

    private static Task<Message?> TellAsync(Visit visit, Escaped words, CancellationToken cancellationToken) =>
        visit.Context.FollowUpAsync(Page.Of(words, Accent.Notice).Draft(), ephemeral: true, cancellationToken);

    private Task<Suggestion?> FindAsync(Visit visit, CancellationToken cancellationToken) => box.FindAsync(visit.Space, visit.About[0], cancellationToken);

    /// <summary>Whether the suggestion is filed where the member curates; where a suggestion stands never changes. One that is not there any more is nobody's.</summary>
    private async Task<bool> IsTheirsAsync(Visit visit, CancellationToken cancellationToken)
    {
        var curator = Curator.Of(visit);

        return curator.IsModerator || (await FindAsync(visit, cancellationToken) is { } suggestion && curator.May(suggestion.Draft.Details.Shelves));
    }

    private static Actor WhoOf(Visit visit) => Actor.Member(visit.Member.ToString());
}
