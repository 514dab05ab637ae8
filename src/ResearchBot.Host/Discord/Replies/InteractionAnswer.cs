using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>Replies to an interaction: its own message is edited, further parts follow. When the token has run out, ordinary messages take their place.</summary>
internal sealed class InteractionAnswer(AnswerJob job, ReplyAddress.ToInteraction address, ReplyTools tools) : IReply
{
    private readonly EditPacer _pacer = new(tools.Time);

    private bool HasRunOut => tools.Time.GetUtcNow() - job.ReceivedAt >= InteractionToken.Lifetime;

    public Task ShowAsync(MessageDraft progress, CancellationToken cancellationToken) =>
        HasRunOut ? Task.CompletedTask : _pacer.TryProgressAsync(token => tools.TryAsync(job, () => EditAsync(progress, token)), cancellationToken);

    public async Task<IReadOnlyList<PostedPart>> FinishAsync(IReadOnlyList<MessageDraft> parts, CancellationToken cancellationToken)
    {
        // The first part is an edit and may be repeated; the others must not be.
        await _pacer.FinishAsync(token => PostAsync(0, parts[0], token), cancellationToken);

        for (var part = 1; part < parts.Count; part++)
        {
            if (tools.MayPost(job, part))
            {
                await PostAsync(part, parts[part], cancellationToken);
            }
        }

        return tools.PostedOf(job);
    }

    public Task WithdrawAsync(CancellationToken cancellationToken) => tools.TryAsync(
        job, () => tools.Rest.DeleteOriginalAsync(address.Application, address.Token, cancellationToken));

    private async Task PostAsync(int part, MessageDraft draft, CancellationToken cancellationToken)
    {
        tools.Note(job, part);
        var message = await PostByTokenAsync(part, draft, cancellationToken) ?? await PostByChannelAsync(part, draft, cancellationToken);
        tools.Note(job, part, message);
    }

    private async Task<Message?> PostByTokenAsync(int part, MessageDraft draft, CancellationToken cancellationToken)
    {
        if (HasRunOut)
        {
            return null;
        }

        try
        {
            return await tools.Certainly.DoAsync(token => part == 0 ? EditAsync(draft, token) : FollowAsync(draft, token), cancellationToken);
        }
        catch (DiscordRestException refused) when (refused.Code is RestErrors.InvalidToken or RestErrors.UnknownInteraction or RestErrors.UnknownWebhook)
        {
            return null;
        }
    }

    private Task<Message> PostByChannelAsync(int part, MessageDraft draft, CancellationToken cancellationToken) =>
        tools.Certainly.DoAsync(async token => await tools.Rest.CreateMessageAsync(await ChannelAsync(token), draft with { Nonce = ReplyNonce.Of(job.Id, part) }, token), cancellationToken);

    /// <summary>What only the member should see goes to the member.</summary>
    private async Task<Snowflake> ChannelAsync(CancellationToken cancellationToken) =>
        job.IsPrivate ? (await tools.Rest.OpenDirectMessageAsync(job.Member, cancellationToken)).Id : job.Channel;

    private Task<Message> EditAsync(MessageDraft draft, CancellationToken cancellationToken) =>
        tools.Rest.EditOriginalAsync(address.Application, address.Token, draft, cancellationToken);

    private Task<Message> FollowAsync(MessageDraft draft, CancellationToken cancellationToken) => tools.Rest.CreateFollowupAsync(
        address.Application, address.Token, job.IsPrivate ? draft with { Flags = draft.Flags | MessageFlags.Ephemeral } : draft, cancellationToken);
}
