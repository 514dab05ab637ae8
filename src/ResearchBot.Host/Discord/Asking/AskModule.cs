using ResearchBot.Chat;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>Questions by command, and follow-ups by the button under an answer.</summary>
internal sealed class AskModule(InteractionJobs jobs, JobDesk desk, Suggestions suggestions) : IEntryModule
{
    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("ask", AccessRule.InChannel(Act.Ask), AskAsync) with { SuggestAsync = suggestions.SuggestAsync },
        Entry.Command("search", AccessRule.InChannel(Act.Ask), SearchAsync) with { SuggestAsync = suggestions.SuggestAsync },
        Entry.Component(Acts.FollowUp, AccessRule.InChannel(Act.Ask), OpenFollowUpAsync) with { InDirectMessages = true },
        Entry.Form(Acts.FollowUp, AccessRule.InChannel(Act.Ask), FollowUpAsync) with { InDirectMessages = true },
    ];

    private Task AskAsync(Visit visit, CancellationToken cancellationToken) => TakeAsync(visit, QuestionKind.Command, "question", cancellationToken);

    private Task SearchAsync(Visit visit, CancellationToken cancellationToken) => TakeAsync(visit, QuestionKind.Search, "words", cancellationToken);

    private Task TakeAsync(Visit visit, QuestionKind kind, string option, CancellationToken cancellationToken) => desk.TakeAsync(
        jobs.Of(visit, kind, visit.Context.GetString(option)) with
        {
            Period = visit.Context.GetString("period"),
            Source = visit.Context.GetString("source"),
        },
        visit.Context,
        cancellationToken);

    private static Task OpenFollowUpAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.Context.ShowModalAsync(Forms.FollowUp(visit.Words, visit.About[0]), cancellationToken);

    private Task FollowUpAsync(Visit visit, CancellationToken cancellationToken) => desk.TakeAsync(
        jobs.Of(visit, QuestionKind.FollowUp, visit.Context.Inputs.GetValueOrDefault(Forms.Input)) with { FollowsAnswer = visit.About[0] },
        visit.Context,
        cancellationToken);
}
