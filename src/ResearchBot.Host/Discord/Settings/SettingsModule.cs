using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary><c>/settings</c>: how the bot behaves in a server.</summary>
internal sealed class SettingsModule(Retention retention) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Administer);

    public IEnumerable<Entry> Entries => [Entry.Command("settings", Rule, ShowAsync), Entry.Component(Acts.Settings, Rule, ShowAsync)];

    private async Task ShowAsync(Visit visit, CancellationToken cancellationToken) =>
        await visit.TellAsync(SettingsOverview.Of(visit.Words, visit.Settings, await retention.DaysOfAsync(visit.Space, cancellationToken)), cancellationToken);
}
