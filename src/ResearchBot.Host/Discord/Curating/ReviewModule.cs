using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>What moderators do with suggestions. Who may is asked at every button and form anew.</summary>
internal sealed class ReviewModule(SuggestionBox box, CorpusQuota quota, Reviews reviews) : IEntryModule
{
    private const int MostAtOnce = 50;

    private static readonly AccessRule Rule = AccessRule.Of(Act.Moderate);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Component(Acts.Approve, Rule, ApproveAsync),
        Entry.Component(Acts.EditSuggestion, Rule, OpenEditAsync),
        Entry.Form(Acts.EditSuggestion, Rule, EditAsync),
        Entry.Component(Acts.Reject, Rule, OpenRejectAsync),
        Entry.Form(Acts.Reject, Rule, RejectAsync),
        Entry.Component(Acts.ApproveOutlet, Rule, ApproveOutletAsync),
    ];

    private async Task ApproveAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);

        if (await FindAsync(visit, cancellationToken) is { State: SuggestionState.Waiting } waiting
            && await quota.FindExcessAsync(visit.Space, [waiting.Draft], cancellationToken) is { } excess)
        {
            await visit.Context.FollowUpAsync(CorpusPages.Excess(visit.Words, excess).Draft(), ephemeral: true, cancellationToken);

            return;
        }

        await ShowAsync(visit, await box.ApproveAsync(visit.Space, visit.About[0], WhoOf(visit), cancellationToken), cancellationToken);
    }

    private async Task OpenEditAsync(Visit visit, CancellationToken cancellationToken) => await (await FindAsync(visit, cancellationToken) switch
    {
        null => visit.TellAsync(Page.Of(visit.Words.OutOfDate, Accent.Notice), cancellationToken),
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

        switch (await box.EditAsync(visit.Space, visit.About[0], change, cancellationToken))
        {
            case { State: SuggestionState.Waiting } waiting:
                await visit.Context.EditAsync((await reviews.CardAsync(waiting, cancellationToken)).Draft(), cancellationToken);
                break;
            case { } decided:
                await ShowAsync(visit, new Decision.TooLate(decided), cancellationToken);
                break;
            default:
                await ShowAsync(visit, new Decision.NoSuchSuggestion(), cancellationToken);
                break;
        }
    }

    private static Task OpenRejectAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.Context.ShowModalAsync(SuggestionForms.Reject(visit.Words, visit.About), cancellationToken);

    private async Task RejectAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
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
            if (await quota.FindExcessAsync(visit.Space, [suggestion.Draft], cancellationToken) is { } excess)
            {
                await visit.Context.FollowUpAsync(CorpusPages.Excess(visit.Words, excess).Draft(), ephemeral: true, cancellationToken);
                break;
            }

            if (await box.ApproveAsync(visit.Space, suggestion.Id, WhoOf(visit), cancellationToken) is Decision.Made made)
            {
                approved++;
                await reviews.UpdateAsync(made.Suggestion, cancellationToken);
                await reviews.TellAsync(made.Suggestion, cancellationToken);
            }
        }

        await visit.Context.FollowUpAsync(Page.Of(visit.Words.OutletApproved(approved), Accent.Done).Draft(), ephemeral: true, cancellationToken);
    }

    /// <summary>The card shows what was decided, by whomever; a moderator who was too late is told.</summary>
    private async Task ShowAsync(Visit visit, Decision decision, CancellationToken cancellationToken)
    {
        switch (decision)
        {
            case Decision.Made made:
                await visit.Context.EditAsync((await reviews.CardAsync(made.Suggestion, cancellationToken)).Draft(), cancellationToken);
                await reviews.TellAsync(made.Suggestion, cancellationToken);
                break;
            case Decision.TooLate late:
                await visit.Context.EditAsync((await reviews.CardAsync(late.Suggestion, cancellationToken)).Draft(), cancellationToken);
                await TellAsync(visit, ReviewCard.TooLate(visit.Words, late.Suggestion), cancellationToken);
                break;
            default:
                await TellAsync(visit, visit.Words.OutOfDate, cancellationToken);
                break;
        }
    }

    private static Task<Message?> TellAsync(Visit visit, Escaped words, CancellationToken cancellationToken) =>
        visit.Context.FollowUpAsync(Page.Of(words, Accent.Notice).Draft(), ephemeral: true, cancellationToken);

    private Task<Suggestion?> FindAsync(Visit visit, CancellationToken cancellationToken) => box.FindAsync(visit.Space, visit.About[0], cancellationToken);

    private static Actor WhoOf(Visit visit) => Actor.Member(visit.Member.ToString());
}
