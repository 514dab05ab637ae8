using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

public sealed partial class InteractionContext
{
    private readonly EditPacer _pacer;
    private readonly InteractionReply _reply;
    private volatile bool _isOver;

    /// <summary>Shows how far the work is, unless an edit was made within the last second or <see cref="EditAsync"/> has begun: then it is left out.</summary>
    /// <returns>Whether it was shown.</returns>
    public async Task<bool> ShowProgressAsync(MessageDraft draft, CancellationToken cancellationToken)
    {
        var outcome = AckOutcome.TooLate;
        await _pacer.TryProgressAsync(async token => outcome = await EditNowAsync(draft, token), cancellationToken);

        return outcome is AckOutcome.Done;
    }

    /// <summary>Changes the first answer, or fulfils the deferral: certainly, and at most a second later.</summary>
    public async Task<AckOutcome> EditAsync(MessageDraft draft, CancellationToken cancellationToken)
    {
        var outcome = AckOutcome.TooLate;
        await _pacer.FinishAsync(async token => outcome = await EditNowAsync(draft, token), cancellationToken);

        return outcome;
    }

    /// <summary>Writes a further message.</summary>
    /// <returns>Null when the token has run out.</returns>
    public async Task<Message?> FollowUpAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken) =>
        _isOver ? null : await _reply.FollowUpAsync(draft, ephemeral, cancellationToken);

    /// <summary>Deletes the first answer.</summary>
    public Task<AckOutcome> DeleteAsync(CancellationToken cancellationToken) => _reply.DeleteAsync(cancellationToken);

    private async Task<AckOutcome> EditNowAsync(MessageDraft draft, CancellationToken cancellationToken)
    {
        var outcome = _isOver ? AckOutcome.TooLate : await _reply.EditAsync(draft, cancellationToken);
        _isOver |= outcome is AckOutcome.TooLate;

        return outcome;
    }
}
