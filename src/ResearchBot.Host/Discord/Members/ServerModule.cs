using ResearchBot.Discord;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Members;

/// <summary>The choice of the server that a member asks in direct messages.</summary>
internal sealed class ServerModule(DirectMembers members, ServerMap map) : IEntryModule
{
    public IEnumerable<Entry> Entries => new[]
    {
        Entry.Command("server", AccessRule.Everybody, ShowAsync),
        Entry.Component(ServerMenu.Act, AccessRule.Everybody, ChooseAsync),
    }.Select(entry => entry with { InDirectMessages = true, InServers = false });

    private async Task ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: false, cancellationToken);
        var shared = await members.ListSharedAsync(visit.Member, cancellationToken);
        await visit.Context.EditAsync(ServerMenu.Of(visit.Words, [.. shared.Select(home => (home.Guild, map.NameOf(home.Guild)))]).Draft(), cancellationToken);
    }

    private async Task ChooseAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferUpdateAsync(cancellationToken);
        var chosen = visit.Context.Values is [var value] && Snowflake.TryParse(value) is { } guild
            ? await members.ChooseAsync(visit.Member, guild, cancellationToken)
            : null;
        var page = chosen is null
            ? Page.Of(visit.Words.NoSharedServer, Accent.Notice)
            : Page.Of(visit.Words.ServerChosen(Escaped.Text(map.NameOf(chosen.Guild)).Bold(), Mention.Command("server")), Accent.Done);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }
}
