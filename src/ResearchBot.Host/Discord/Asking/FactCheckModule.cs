using ResearchBot.Chat;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Asking;

/// <summary><em>Fact-check this</em>, in the menu of every message.</summary>
internal sealed class FactCheckModule(InteractionJobs jobs, JobDesk desk) : IEntryModule
{
    public IEnumerable<Entry> Entries => [Entry.MessageCommand(CommandWords.Name("fact-check"), AccessRule.InChannel(Act.Ask), CheckAsync)];

    private Task CheckAsync(Visit visit, CancellationToken cancellationToken) => visit.Context.TargetMessage is { Content.Length: > 0 } message
        ? desk.TakeAsync(jobs.Of(visit, QuestionKind.FactCheck, message.Content) with { IsPrivate = true }, visit.Context, cancellationToken)
        : visit.TellAsync(Page.Of(visit.Words.NothingToCheck, Accent.Notice), cancellationToken);
}
