using System.Text.RegularExpressions;

using ResearchBot.Chat;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Asking;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Suggestions by command, by form and from the menu of a message.</summary>
internal sealed partial class SuggestModule(InteractionJobs jobs, JobDesk desk) : IEntryModule
{
    private const int LongestTitle = 80;

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("suggest", AccessRule.Of(Act.Suggest), SuggestAsync),
        Entry.MessageCommand(CommandWords.Name("suggest-source"), AccessRule.Of(Act.Suggest), SuggestMessageAsync),
        Entry.Form(Acts.Suggest, AccessRule.Of(Act.Suggest), SuggestTextAsync),
    ];

    private Task SuggestAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (!HasReview(visit))
        {
            return RefuseAsync(visit, cancellationToken);
        }

        return visit.Context.GetAttachment("file") is { } file ? TakeAsync(visit, Job(visit, "") with { File = FileOf(file) }, cancellationToken)
            : visit.Context.GetString("address") is { Length: > 0 } address ? TakeAsync(visit, Job(visit, address), cancellationToken)
            : visit.Context.ShowModalAsync(SuggestionForms.Suggest(visit.Words), cancellationToken);
    }

    private Task SuggestTextAsync(Visit visit, CancellationToken cancellationToken)
    {
        var inputs = visit.Context.Inputs;
        var details = new JobDetails(
            SuggestionForms.Input(inputs, SuggestionForms.Title) ?? "",
            SuggestionForms.Input(inputs, SuggestionForms.Source),
            SuggestionForms.Input(inputs, SuggestionForms.Address),
            SuggestionForms.DayOf(SuggestionForms.Input(inputs, SuggestionForms.Day)));

        return TakeAsync(visit, Job(visit, inputs.GetValueOrDefault(SuggestionForms.Text)) with { Details = details }, cancellationToken);
    }

    /// <summary>What a message is about: the address in it, else its file, else what it says.</summary>
    private Task SuggestMessageAsync(Visit visit, CancellationToken cancellationToken)
    {
        if (visit.Context.TargetMessage is not { } message || (message.Content.Length == 0 && message.Attachments.Count == 0))
        {
            return visit.TellAsync(Page.Of(visit.Words.NothingToSuggest, Accent.Notice), cancellationToken);
        }

        return Address().Match(message.Content) is { Success: true } found ? TakeAsync(visit, Job(visit, found.Value), cancellationToken)
            : message.Attachments is [var file, ..] ? TakeAsync(visit, Job(visit, "") with { File = FileOf(file) }, cancellationToken)
            : TakeAsync(visit, Job(visit, message.Content) with { Details = new JobDetails(ForeignText.OneLine(message.Content, LongestTitle), null, null, null) }, cancellationToken);
    }

    private Task TakeAsync(Visit visit, AnswerJob job, CancellationToken cancellationToken) =>
        HasReview(visit) ? desk.TakeAsync(job, visit.Context, cancellationToken) : RefuseAsync(visit, cancellationToken);

    private static bool HasReview(Visit visit) => !string.IsNullOrEmpty(visit.Settings.ReviewChannel);

    private static Task RefuseAsync(Visit visit, CancellationToken cancellationToken) =>
        visit.TellAsync(Page.Of(visit.Words.NoReviewChannel(Mention.Command("settings")), Accent.Notice), cancellationToken);

    private AnswerJob Job(Visit visit, string? text) => jobs.Of(visit, QuestionKind.Suggestion, text) with { IsPrivate = true };

    private static JobFile FileOf(Attachment file) => new(file.Filename, file.Url);

    [GeneratedRegex(@"https?://[^\s<>\]]+", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Address();
}
