using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

public sealed partial class InteractionContext
{
    private readonly Turn _first = new();
    private readonly EditPacer _pacer;
    private InteractionResponseType? _given;
    private AckOutcome _outcome;

    /// <summary>Says that a message will follow; <see cref="EditAsync"/> fulfils it.</summary>
    /// <param name="ephemeral">Whether the acting member alone will see it, whatever later edits say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<AckOutcome> DeferAsync(bool ephemeral, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Deferred(ephemeral), () => Task.FromResult(_outcome), cancellationToken);

    /// <summary>Says that the message whose component was used may be edited later, by <see cref="EditAsync"/>.</summary>
    public Task<AckOutcome> DeferUpdateAsync(CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.DeferredUpdate(), () => Task.FromResult(_outcome), cancellationToken);

    /// <summary>Answers with a message; after a deferral, fulfils it.</summary>
    public Task<AckOutcome> RespondAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken) => AnswerAsync(
        InteractionResponse.Message(draft, ephemeral),
        () => _given is InteractionResponseType.DeferredMessage
            ? EditAsync(draft, cancellationToken)
            : FollowUpLateAsync(draft, ephemeral, cancellationToken),
        cancellationToken);

    /// <summary>Edits the message whose component was used.</summary>
    public Task<AckOutcome> UpdateAsync(MessageDraft draft, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Update(draft), () => EditAsync(draft, cancellationToken), cancellationToken);

    /// <summary>Opens a form. Only a first answer can.</summary>
    public Task<AckOutcome> ShowModalAsync(Modal modal, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Form(modal), () => Task.FromResult(AckOutcome.TooLate), cancellationToken);

    /// <summary>Suggests up to 25 values for the option that a member is typing. Only a first answer can.</summary>
    public Task<AckOutcome> SuggestAsync(IReadOnlyList<Choice> choices, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Suggestions(choices), () => Task.FromResult(AckOutcome.TooLate), cancellationToken);

    /// <summary>Shows how far the work is, unless an edit was made within the last second or <see cref="EditAsync"/> has begun: then it is left out.</summary>
    /// <returns>Whether it was shown.</returns>
    public Task<bool> ShowProgressAsync(MessageDraft draft, CancellationToken cancellationToken) =>
        _pacer.TryProgressAsync(token => EditNowAsync(draft, token), cancellationToken);

    /// <summary>Changes the first answer, or fulfils the deferral: certainly, and at most a second later.</summary>
    public async Task<AckOutcome> EditAsync(MessageDraft draft, CancellationToken cancellationToken)
    {
        var outcome = AckOutcome.Done;
        await _pacer.FinishAsync(async token => outcome = await EditNowAsync(draft, token), cancellationToken);

        return outcome;
    }

    /// <summary>Writes a further message.</summary>
    /// <returns>Null when the token has run out.</returns>
    public Task<Message?> FollowUpAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken) =>
        Reply().FollowUpAsync(draft, ephemeral, cancellationToken);

    /// <summary>Deletes the first answer.</summary>
    public Task<AckOutcome> DeleteAsync(CancellationToken cancellationToken) => Reply().DeleteAsync(cancellationToken);

    private InteractionReply Reply() => new(_rest, Token, _time);

    private Task<AckOutcome> EditNowAsync(MessageDraft draft, CancellationToken cancellationToken) => Reply().EditAsync(draft, cancellationToken);

    private async Task<AckOutcome> FollowUpLateAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken) =>
        await FollowUpAsync(draft, ephemeral, cancellationToken) is null ? AckOutcome.TooLate : AckOutcome.Done;

    private async Task<AckOutcome> AnswerAsync(InteractionResponse response, Func<Task<AckOutcome>> afterFirst, CancellationToken cancellationToken)
    {
        using (await _first.EnterAsync(cancellationToken))
        {
            if (_given is null)
            {
                _outcome = await _answerFirst(response, cancellationToken);
                _given = response.Type;

                return _outcome;
            }
        }

        return _outcome is AckOutcome.TooLate ? AckOutcome.TooLate : await afterFirst();
    }
}
