using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

public sealed partial class InteractionContext
{
    private readonly Turn _first = new();
    private readonly IFirstAnswer _way;
    private InteractionResponseType? _given;
    private AckOutcome _outcome;

    /// <summary>Says that a message will follow; <see cref="EditAsync"/> fulfils it.</summary>
    /// <param name="ephemeral">Whether the acting member alone will see it, whatever later edits say.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<AckOutcome> DeferAsync(bool ephemeral, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Deferred(ephemeral), () => Task.FromResult(AckOutcome.Done), cancellationToken);

    /// <summary>Says that the message whose component was used may be edited later, by <see cref="EditAsync"/>.</summary>
    public Task<AckOutcome> DeferUpdateAsync(CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.DeferredUpdate(), () => Task.FromResult(AckOutcome.Done), cancellationToken);

    /// <summary>Answers with a message; after a deferral, fulfils it.</summary>
    public async Task<AckOutcome> RespondAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken)
    {
        if (MustTravelLater(draft))
        {
            await DeferAsync(ephemeral, cancellationToken);
        }

        return await AnswerAsync(
            InteractionResponse.Message(draft, ephemeral),
            () => _given is InteractionResponseType.DeferredMessage
                ? EditAsync(draft, cancellationToken)
                : FollowUpInsteadAsync(draft, ephemeral, cancellationToken),
            cancellationToken);
    }

    /// <summary>Edits the message whose component was used.</summary>
    public async Task<AckOutcome> UpdateAsync(MessageDraft draft, CancellationToken cancellationToken)
    {
        if (MustTravelLater(draft))
        {
            await DeferUpdateAsync(cancellationToken);
        }

        return await AnswerAsync(InteractionResponse.Update(draft), () => EditAsync(draft, cancellationToken), cancellationToken);
    }

    /// <summary>Opens a form. Only a first answer can.</summary>
    public Task<AckOutcome> ShowModalAsync(Modal modal, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Form(modal), () => Task.FromResult(AckOutcome.TooLate), cancellationToken);

    /// <summary>Suggests up to 25 values for the option that a member is typing. Only a first answer can.</summary>
    public Task<AckOutcome> SuggestAsync(IReadOnlyList<Choice> choices, CancellationToken cancellationToken) =>
        AnswerAsync(InteractionResponse.Suggestions(choices), () => Task.FromResult(AckOutcome.TooLate), cancellationToken);

    /// <summary>Gives the first answer that promises least, unless one was given.</summary>
    internal Task<AckOutcome> HoldOpenAsync(CancellationToken cancellationToken) => Interaction.Type switch
    {
        InteractionType.Component => DeferUpdateAsync(cancellationToken),
        InteractionType.Autocomplete => SuggestAsync([], cancellationToken),
        _ => DeferAsync(ephemeral: false, cancellationToken),
    };

    private bool MustTravelLater(MessageDraft draft) => _given is null && !_way.CarriesFiles && draft.Files is { Count: > 0 };

    private async Task<AckOutcome> FollowUpInsteadAsync(MessageDraft draft, bool ephemeral, CancellationToken cancellationToken) =>
        await FollowUpAsync(draft, ephemeral, cancellationToken) is null ? AckOutcome.TooLate : AckOutcome.Done;

    private async Task<AckOutcome> AnswerAsync(InteractionResponse response, Func<Task<AckOutcome>> afterFirst, CancellationToken cancellationToken)
    {
        using (await _first.EnterAsync(cancellationToken))
        {
            if (_given is null)
            {
                _outcome = await _way.GiveAsync(response, cancellationToken);
                _given = response.Type;

                if (_outcome is AckOutcome.TooLate)
                {
                    _isOver = true;
                    Log.TooLate(_logger, Elapsed.TotalMilliseconds);
                }

                return _outcome;
            }
        }

        return _outcome is AckOutcome.TooLate ? AckOutcome.TooLate : await afterFirst();
    }
}
