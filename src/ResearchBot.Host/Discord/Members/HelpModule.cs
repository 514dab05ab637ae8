using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Members;

/// <summary>Help, on one screen.</summary>
internal sealed class HelpModule : IEntryModule
{
    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("help", AccessRule.Everybody, ShowAsync) with { InDirectMessages = true },
        Entry.Component(Acts.Help, AccessRule.Everybody, ShowAsync) with { InDirectMessages = true },
    ];

    private static Task ShowAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.TellAsync(HelpPage.Of(visit.Words, path => Mention.Command(path)), cancellationToken);
}
