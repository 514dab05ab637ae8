using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>Replies to a message: a message of ours shows the progress and becomes the answer. Nobody asked: nothing is shown before the answer.</summary>
internal sealed class ChannelAnswer(AnswerJob job, ReplyAddress.ToMessage address, ReplyTools tools) : IReply
{
    private const int LookedAt = 50;

    private readonly EditPacer _pacer = new(tools.Time);

    public Task ShowAsync(MessageDraft progress, CancellationToken cancellationToken) => _pacer.TryProgressAsync(
        token => tools.TryAsync(job, () => job.IsUnasked ? tools.Rest.TriggerTypingAsync(address.Channel, token) : PutAsync(0, progress, token)), cancellationToken);

    public async Task<IReadOnlyList<PostedPart>> FinishAsync(IReadOnlyList<MessageDraft> parts, CancellationToken cancellationToken)
    {
        await _pacer.FinishAsync(token => PutAsync(0, parts[0], token), cancellationToken);

        for (var part = 1; part < parts.Count; part++)
        {
            await PutAsync(part, parts[part], cancellationToken);
        }

        return tools.PostedOf(job);
    }

    public Task WithdrawAsync(CancellationToken cancellationToken) => _pacer.FinishAsync(
        async token =>
        {
            foreach (var posted in tools.PostedOf(job))
            {
                await tools.TryAsync(job, () => tools.Rest.DeleteMessageAsync(posted.Channel, posted.Message, token));
            }
        },
        cancellationToken);

    /// <summary>Edits the message that is there, or posts it.</summary>
    private async Task<Message?> PutAsync(int part, MessageDraft draft, CancellationToken cancellationToken)
    {
        if (await FindAsync(part, cancellationToken) is { } posted)
        {
            return await EditAsync(posted, draft, cancellationToken);
        }

        tools.Note(job, part);
        var message = await tools.Certainly.DoAsync(
            token => tools.Rest.CreateMessageAsync(address.Channel, draft with { ReplyTo = part == 0 ? address.ReplyTo : null, Nonce = ReplyNonce.Of(job.Id, part) }, token),
            cancellationToken);
        tools.Note(job, part, message);

        return message;
    }

    private async Task<Message?> EditAsync(PostedPart posted, MessageDraft draft, CancellationToken cancellationToken)
    {
        try
        {
            return await tools.Certainly.DoAsync(token => tools.Rest.EditMessageAsync(posted.Channel, posted.Message, draft, token), cancellationToken);
        }
        catch (DiscordRestException gone) when (gone.Code is RestErrors.UnknownMessage)
        {
            // Somebody deleted it: that is their word.
            return null;
        }
    }

    /// <summary>The message of a part: as noted, or, when a kill came between posting and noting, as it stands in the channel.</summary>
    private async Task<PostedPart?> FindAsync(int part, CancellationToken cancellationToken)
    {
        if (tools.PostedOf(job).FirstOrDefault(posted => posted.Part == part) is { } known)
        {
            return known;
        }

        return tools.MayPost(job, part) ? null : await LookUpAsync(part, cancellationToken);
    }

    private async Task<PostedPart?> LookUpAsync(int part, CancellationToken cancellationToken)
    {
        try
        {
            var nonce = ReplyNonce.Of(job.Id, part);
            var messages = await tools.Rest.ListMessagesAsync(address.Channel, after: job.Id, LookedAt, cancellationToken);
            var ours = messages.FirstOrDefault(message => message.Author?.Id == tools.Self && IsPart(message, part, nonce));

            return ours is null ? null : tools.Note(job, part, ours);
        }
        catch (DiscordRestException)
        {
            // Without the right to read, the nonce alone keeps a second message away.
            return null;
        }
    }

    private bool IsPart(Message message, int part, string nonce) =>
        message.Nonce == nonce || (part == 0 && address.ReplyTo is { } asked && message.MessageReference?.MessageId == asked);
}
