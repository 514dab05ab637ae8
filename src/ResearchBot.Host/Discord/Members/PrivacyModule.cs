using System.Globalization;
using System.Text;
using System.Text.Json;

using ResearchBot.Chat.Privacy;
using ResearchBot.Discord.Models;
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

    private async Task<Page> PageOfAsync(Visit visit, CancellationToken cancellationToken)
    {
        var export = await data.ExportAsync(visit.Space, visit.Member.ToString(), cancellationToken);
        var days = await retention.DaysOfAsync(visit.Space, cancellationToken);
        var file = new FilePart(string.Create(CultureInfo.InvariantCulture, $"researchbot-{visit.Guild}.json"), Encoding.UTF8.GetBytes(export), "application/json");

        using var read = JsonDocument.Parse(export);

        return PrivacyPage.Export(visit.Words, read.RootElement.GetProperty("questions").GetArrayLength(), days, file);
    }

    private async Task ForgetAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        var page = visit.Guild is null
            ? NoServer(visit)
            : PrivacyPage.Forgotten(visit.Words, (await data.ForgetAsync(visit.Space, visit.Member.ToString(), cancellationToken)).Questions);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    private static Page NoServer(Visit visit) => Page.Of(visit.Words.NoSharedServer, Accent.Notice);
}
