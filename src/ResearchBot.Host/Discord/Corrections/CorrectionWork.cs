using Microsoft.Extensions.Logging;

using ResearchBot.Answering.Stored;
using ResearchBot.Chat;
using ResearchBot.Curation.Corrections;
using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Corrections;

/// <summary>Corrects the messages of one answer, and tells the member who asked.</summary>
internal sealed class CorrectionWork(
    DueCorrections queue, QuestionStore questions, StoredAnswers answers, SpaceSettingsStore settings, CorrectionNotice notice, DiscordRest rest, TimeProvider time, ILogger<CorrectionWork> logger)
{
    /// <summary>An answer is in the store before its messages are posted, which takes this long at most.</summary>
    private static readonly TimeSpan Posting = TimeSpan.FromMinutes(20);

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Does it; what cannot be done now is put off.</summary>
    public async Task DoAsync(Correction correction, CancellationToken cancellationToken)
    {
        try
        {
            await CorrectAsync(correction, cancellationToken);
        }
        catch (Exception fault) when (fault is DiscordRestException or HttpRequestException or IOException or TimeoutException)
        {
            var pause = Pause * Math.Pow(2, Math.Min(correction.Attempts, 7));
            Log.PutOff(logger, correction.AnswerId, pause.TotalSeconds, fault);
            await queue.PostponeAsync(correction, pause, cancellationToken);
        }
    }

    private async Task CorrectAsync(Correction correction, CancellationToken cancellationToken)
    {
        var question = await questions.FindByAnswerAsync(correction.Space, correction.AnswerId, cancellationToken);
        var answer = await answers.FindAsync(correction.Space, correction.AnswerId, cancellationToken);

        if (question is null || answer is null)
        {
            await queue.ShowAsync(correction, cancellationToken);

            return;
        }

        if (question.Messages.Count == 0 && time.GetUtcNow() - answer.StoredAt < Posting)
        {
            await queue.PostponeAsync(correction, Pause, cancellationToken);

            return;
        }

        var here = await settings.ReadAsync(correction.Space, cancellationToken);
        var words = Wordbook.For(here.Language, question.Language);
        var style = here.PlainMessages ? PageStyle.Plain : PageStyle.Rich;
        var shown = question.IsPrivate || await EditAsync(question, AnswerPages.Of(words, question, answer, correction.Withdrawn, style), style, cancellationToken);

        if (shown && correction.Withdrawn.Count > 0 && !correction.IsTold)
        {
            await notice.TellAsync(correction, question, words, style, cancellationToken);
        }

        // Only now: a kill before leaves it due, and what was done is done again without a trace.
        await queue.ShowAsync(correction, cancellationToken);
    }

    /// <summary>Edits the messages: an edit may be repeated, so nothing need be known of an earlier try.</summary>
    /// <returns>Whether any of them is still there.</returns>
    private async Task<bool> EditAsync(StoredQuestion question, Page page, PageStyle style, CancellationToken cancellationToken)
    {
        var drafts = page.Lay(style);
        var isThere = false;

        for (var part = 0; part < question.Messages.Count; part++)
        {
            // An answer of several messages that became one stands in the first; a file of the answer as it was goes.
            var draft = (part < drafts.Count ? drafts[part] : drafts[^1]) with { Files = part < drafts.Count ? drafts[part].Files ?? [] : [] };
            isThere |= await TryEditAsync(question.Messages[part], draft, cancellationToken);
        }

        return isThere;
    }

    private async Task<bool> TryEditAsync(PostedMessage posted, MessageDraft draft, CancellationToken cancellationToken)
    {
        if (Snowflake.TryParse(posted.ChannelId) is not { } channel || Snowflake.TryParse(posted.MessageId) is not { } message)
        {
            return false;
        }

        try
        {
            await rest.EditMessageAsync(channel, message, draft, cancellationToken);

            return true;
        }
        catch (DiscordRestException gone) when (gone.Status is 400 or 403 or 404)
        {
            // Somebody deleted it, or the bot may not be there any more: nothing is shown that could be corrected by us.
            Log.NotEdited(logger, gone.Status, gone.Code);

            return false;
        }
    }
}
