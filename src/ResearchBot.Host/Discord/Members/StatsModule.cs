using ResearchBot.Chat.Usage;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Members;

/// <summary>How the bot is used in a server, for its moderators.</summary>
internal sealed class StatsModule(UsageStats stats, TimeProvider time) : IEntryModule
{
    private const int Days = 30;

    public IEnumerable<Entry> Entries => [Entry.Command("stats", AccessRule.Of(Act.Moderate), ShowAsync)];

    private async Task ShowAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        var now = time.GetUtcNow();
        var report = await stats.ReadAsync(visit.Space, now.AddDays(-Days), now, cancellationToken);
        await visit.Context.EditAsync(StatsPage.Of(visit.Words, report, Days).Draft(), cancellationToken);
    }
}
