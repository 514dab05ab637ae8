using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>Answers an interaction by its token alone, as after a restart.</summary>
/// <param name="rest">The REST interface.</param>
/// <param name="token">The token.</param>
/// <param name="time">The clock that <see cref="InteractionToken.ReceivedAt"/> was read from.</param>
public sealed class InteractionReply(DiscordRest rest, InteractionToken token, TimeProvider time)
{
    /// <summary>Tells whether the token has probably run out, in which case a message in the channel is the better way.</summary>
    public bool IsExpired => time.GetUtcNow() - token.ReceivedAt >= InteractionToken.Lifetime;

    /// <summary>Changes the first answer, or fulfils the deferral.</summary>
    public Task<AckOutcome> EditAsync(MessageDraft draft, CancellationToken cancellationToken) =>
        Lateness.CatchAsync(() => rest.EditOriginalAsync(token.ApplicationId, token.Token, draft, cancellationToken));

    /// <summary>Writes a further message.</summary>
    /// <returns>Null when the token has run out.</returns>
    public async Task<Message?> FollowUpAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken)
    {
        Message? written = null;
        var visible = ephemeral ? draft with { Flags = draft.Flags | MessageFlags.Ephemeral } : draft;
        await Lateness.CatchAsync(async () =>
            written = await rest.CreateFollowupAsync(token.ApplicationId, token.Token, visible, cancellationToken));

        return written;
    }

    /// <summary>Deletes the first answer.</summary>
    public Task<AckOutcome> DeleteAsync(CancellationToken cancellationToken) =>
        Lateness.CatchAsync(() => rest.DeleteOriginalAsync(token.ApplicationId, token.Token, cancellationToken));
}
