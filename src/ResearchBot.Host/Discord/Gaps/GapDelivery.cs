using System.Globalization;

using Microsoft.Extensions.Logging;

using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Chat.Gaps;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Gaps;

/// <summary>
/// Posts answers that came later, once, where they were asked for. Members who asked the same in one place share a message; what was
/// asked for in private is answered in private.
/// </summary>
internal sealed class GapDelivery(
    GapReplies replies, QuestionStore questions, SpaceSettingsStore settings, DiscordRest rest, BotIdentity identity, ILogger<GapDelivery> logger)
{
    private const int Batch = 100;
    private const int LookedAt = 50;
    private const int LongestNonce = 25;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(30);

    /// <summary>Posts what is due; what cannot be posted now is put off.</summary>
    public async Task DeliverAsync(CancellationToken cancellationToken)
    {
        var due = await replies.ReadDueAsync(Batch, cancellationToken);

        foreach (var together in due.GroupBy(late => (late.Question.Space, PlaceOf(late.Question), TextOf(late))))
        {
            LateAnswer[] group = [.. together.OrderBy(late => late.Question.AskedAt).ThenBy(late => late.Question.Id, StringComparer.Ordinal)];

            try
            {
                await DeliverAsync(group, cancellationToken);
                await replies.EndAsync(group, cancellationToken);
            }
            catch (DiscordRestException refused) when (refused.Status is 400 or 403 or 404)
            {
                // The place is gone or closed to the bot: nobody can be answered there.
                Log.NotPosted(logger, refused.Status, refused.Code);
                await replies.EndAsync(group, cancellationToken);
            }
            catch (Exception fault) when (fault is DiscordRestException or HttpRequestException or IOException or TimeoutException)
            {
                Log.PutOff(logger, fault);
                await replies.PostponeAsync(group, Pause * Math.Pow(2, Math.Min(group[0].Attempts, 7)), cancellationToken);
            }
        }
    }

    private static string PlaceOf(StoredQuestion question) =>
        question.IsPrivate ? $"private {question.MemberId}" : question.ThreadId ?? question.ChannelId ?? "";

    private static string TextOf(LateAnswer late) =>
        string.Join('\n', ((Answer.Grounded)late.Answer.Answer!).Sentences.Select(sentence => sentence.Text));

    private async Task DeliverAsync(LateAnswer[] group, CancellationToken cancellationToken)
    {
        var first = group[0];
        var here = await settings.ReadAsync(first.Question.Space, cancellationToken);
        var words = Wordbook.For(here.Language, first.Question.Language);
        var style = here.PlainMessages ? PageStyle.Plain : PageStyle.Rich;
        var drafts = GapPage.Answered(words, group, style).Lay(style);
        var channel = await ChannelOfAsync(first.Question, cancellationToken);
        var nonce = NonceOf(first.Question);

        if (first.MayBePosted && await WasPostedAsync(channel, first.Question, nonce, cancellationToken))
        {
            return;
        }

        await replies.BeginAsync(group, cancellationToken);
        var posted = new List<PostedMessage>();

        foreach (var (part, draft) in drafts.Index())
        {
            var message = await rest.CreateMessageAsync(channel, draft with { ReplyTo = part == 0 ? ReplyTo(first.Question, channel) : null, Nonce = $"{nonce}{part}" }, cancellationToken);
            posted.Add(new PostedMessage(message.ChannelId.ToString(), message.Id.ToString(), part));
        }

        await questions.AddMessagesAsync(first.Question.Space, first.Question.Id, posted, first.Question.ThreadId, cancellationToken);
    }

    private static string NonceOf(StoredQuestion question) => string.Create(CultureInfo.InvariantCulture, $"g{question.Id}")[..(LongestNonce - 2)];

    private async Task<Snowflake> ChannelOfAsync(StoredQuestion question, CancellationToken cancellationToken)
    {
        if (question.IsPrivate && Snowflake.TryParse(question.MemberId) is { } member)
        {
            return (await rest.OpenDirectMessageAsync(member, cancellationToken)).Id;
        }

        return Snowflake.TryParse(question.ThreadId ?? question.ChannelId) ?? throw new DiscordRestException(404, RestErrors.UnknownChannel, "a place that is not known");
    }

    /// <summary>The message that said that the corpus does not answer, where it stands in this channel.</summary>
    private static Snowflake? ReplyTo(StoredQuestion question, Snowflake channel) =>
        question.Messages is [var first, ..] && first.ChannelId == channel.ToString() ? Snowflake.TryParse(first.MessageId) : null;

    private async Task<bool> WasPostedAsync(Snowflake channel, StoredQuestion question, string nonce, CancellationToken cancellationToken)
    {
        try
        {
            var after = ReplyTo(question, channel);
            var messages = await rest.ListMessagesAsync(channel, after, LookedAt, cancellationToken);

            return messages.Any(message => message.Author?.Id == identity.User
                && (message.Nonce?.StartsWith(nonce, StringComparison.Ordinal) == true || (after is { } declined && message.MessageReference?.MessageId == declined)));
        }
        catch (DiscordRestException refused) when (refused.Status is 403 or 404)
        {
            return false;
        }
    }
}
