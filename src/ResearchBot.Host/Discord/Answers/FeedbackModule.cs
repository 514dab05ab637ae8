using ResearchBot.Chat;
using ResearchBot.Chat.Feedback;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Answers;

/// <summary>What members think of answers.</summary>
internal sealed class FeedbackModule(FeedbackStore feedback, QuestionStore questions, DiscordRest rest) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Ask);

    public IEnumerable<Entry> Entries => new[]
    {
        Entry.Component(Acts.Helpful, Rule, HelpfulAsync),
        Entry.Component(Acts.Unhelpful, Rule, UnhelpfulAsync),
        Entry.Form(Acts.Unhelpful, Rule, ExplainAsync),
        Entry.Component(Acts.Report, Rule, (visit, token) => visit.Context.ShowModalAsync(Forms.Report(visit.Words, visit.About[0]), token)),
        Entry.Form(Acts.Report, Rule, ReportAsync),
    }.Select(entry => entry with { InDirectMessages = true });

    private Task HelpfulAsync(Visit visit, CancellationToken cancellationToken) =>
        ThankAsync(visit, visit.Words.ThanksHelpful, () => feedback.VoteAsync(visit.Space, visit.About[0], visit.Member.ToString(), Vote.Up, reason: null, cancellationToken), cancellationToken);

    /// <summary>The vote counts at once; the reason is asked for, and may be left out.</summary>
    private async Task UnhelpfulAsync(Visit visit, CancellationToken cancellationToken)
    {
        await visit.Context.ShowModalAsync(Forms.Unhelpful(visit.Words, visit.About[0]), cancellationToken);
        await feedback.VoteAsync(visit.Space, visit.About[0], visit.Member.ToString(), Vote.Down, reason: null, cancellationToken);
    }

    private Task ExplainAsync(Visit visit, CancellationToken cancellationToken) =>
        ThankAsync(visit, visit.Words.ThanksUnhelpful, () => feedback.VoteAsync(visit.Space, visit.About[0], visit.Member.ToString(), Vote.Down, ReasonOf(visit), cancellationToken), cancellationToken);

    private async Task ReportAsync(Visit visit, CancellationToken cancellationToken)
    {
        await ThankAsync(visit, visit.Words.ThanksReport, () => feedback.ReportAsync(visit.Space, visit.About[0], visit.Member.ToString(), ReasonOf(visit), cancellationToken), cancellationToken);

        if (Snowflake.TryParse(visit.Settings.ReviewChannel) is { } review
            && await questions.FindByAnswerAsync(visit.Space, visit.About[0], cancellationToken) is { } question)
        {
            await rest.CreateMessageAsync(review, PageOf(visit, question).Draft(), cancellationToken);
        }
    }

    private static Page PageOf(Visit visit, StoredQuestion question)
    {
        var link = question.Messages is [var first, ..] && Snowflake.TryParse(first.ChannelId) is { } channel && Snowflake.TryParse(first.MessageId) is { } message
            ? Mention.Message(visit.Interaction.GuildId, channel, message)
            : Escaped.Empty;

        return ReportPage.Of(visit.Words, Mention.Member(visit.Member), question.Text, ReasonOf(visit), link);
    }

    private static async Task ThankAsync(Visit visit, Escaped thanks, Func<Task<FeedbackCounts?>> keep, CancellationToken cancellationToken)
    {
        await visit.Context.DeferAsync(ephemeral: true, cancellationToken);
        var page = await keep() is null ? Page.Of(visit.Words.NoLongerKept) : Page.Of(thanks, Accent.Done);
        await visit.Context.EditAsync(page.Draft(), cancellationToken);
    }

    private static string? ReasonOf(Visit visit) => visit.Context.Inputs.GetValueOrDefault(Forms.Input) is { Length: > 0 } reason ? reason : null;
}
