using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>Answers an interaction by its token alone, as after a restart.</summary>
public sealed class InteractionReply
{
    private readonly DiscordRest _rest;
    private readonly InteractionToken _token;
    private readonly TimeProvider _time;
    private readonly Settling? _settling;

    /// <summary>Creates a reply.</summary>
    /// <param name="rest">The REST interface.</param>
    /// <param name="token">The token.</param>
    /// <param name="time">The clock that <see cref="InteractionToken.ReceivedAt"/> was read from.</param>
    public InteractionReply(DiscordRest rest, InteractionToken token, TimeProvider time)
        : this(rest, token, time, null)
    {
    }

    internal InteractionReply(DiscordRest rest, InteractionToken token, TimeProvider time, Settling? settling)
    {
        _rest = rest;
        _token = token;
        _time = time;
        _settling = settling;
    }

    /// <summary>Tells whether the token has probably run out, in which case a message in the channel is the better way.</summary>
    public bool IsExpired => _time.GetUtcNow() - _token.ReceivedAt >= InteractionToken.Lifetime;

    /// <summary>Changes the first answer, or fulfils the deferral.</summary>
    public Task<AckOutcome> EditAsync(MessageDraft draft, CancellationToken cancellationToken) =>
        TryAsync(() => _rest.EditOriginalAsync(_token.ApplicationId, _token.Token, draft, cancellationToken), cancellationToken);

    /// <summary>Writes a further message.</summary>
    /// <returns>Null when the token has run out.</returns>
    public async Task<Message?> FollowUpAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken)
    {
        Message? written = null;
        var visible = ephemeral ? draft with { Flags = draft.Flags | MessageFlags.Ephemeral } : draft;
        await TryAsync(
            async () => written = await _rest.CreateFollowupAsync(_token.ApplicationId, _token.Token, visible, cancellationToken), cancellationToken);

        return written;
    }

    /// <summary>Deletes the first answer.</summary>
    public Task<AckOutcome> DeleteAsync(CancellationToken cancellationToken) =>
        TryAsync(() => _rest.DeleteOriginalAsync(_token.ApplicationId, _token.Token, cancellationToken), cancellationToken);

    private Task<AckOutcome> TryAsync(Func<Task> act, CancellationToken cancellationToken) =>
        Lateness.CatchAsync(_settling is null ? act : () => _settling.RunAsync(act, cancellationToken));
}
