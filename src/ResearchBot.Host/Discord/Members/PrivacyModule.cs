using ResearchBot.Chat.Privacy;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Members;

/// <summary>What is kept about a member: handed out, and forgotten when they wish. Everybody may, whatever else they may not.</summary>
internal sealed class PrivacyModule(MemberData data, Retention retention) : IEntryModule
{
    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("privacy export", AccessRule.Everybody, ExportAsync) with { InDirectMessages = true },
        Entry.Command("privacy forget", AccessRule.Everybody, (visit, token) => visit.TellAsync(visit.Guild is null ? NoServer(visit) : PrivacyPage.Confirm(visit.Words), token)) with { InDirectMessages = true },
        Entry.Component(Acts.Forget, AccessRule.Everybody, ForgetAsync) with { InDirectMessages = true },
        Entry.Component(Acts.Keep, AccessRule.Everybody, (visit, token) => visit.Context.UpdateAsync(Page.Of(visit.Words.NothingDeleted).Draft(), token)) with { InDirectMessages = true },
    ];

    private async Task ExportAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        await visit.Context.EditAsync((visit.Guild is null ? NoServer(visit) : await PageOfAsync(visit, cancellationToken)).Draft(), cancellationToken);
    }

    private async Task<Page> PageOfAsync(Visit visit, CancellationToken cancellationToken) => PrivacyPage.Export(
        visit.Words,
        await retention.DaysOfAsync(visit.Space, cancellationToken),
        await data.ExportAsync(visit.Space, visit.Member.ToString(), cancellationToken));

    private async Task ForgetAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        var page = visit.Guild is null
            ? NoServer(visit)
            : PrivacyPage.Done(visit.Words, await data.ForgetAsync(visit.Space, visit.Member.ToString(), cancellationToken));
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    private static Page NoServer(Visit visit) => Page.Of(visit.Words.NoSharedServer, Accent.Notice);
}
