using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions.Http;

/// <summary>The way of an interaction that came by HTTP: the response to Discord's own request.</summary>
internal sealed class HttpAnswer(TimeProvider time) : IFirstAnswer
{
    private readonly TaskCompletionSource<InteractionResponse?> _given = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public bool CarriesFiles => false;

    public Settling Settling { get; } = new(time);

    /// <summary>The answer; null when there will be none.</summary>
    public Task<InteractionResponse?> Given => _given.Task;

    public Task<AckOutcome> GiveAsync(InteractionResponse response, CancellationToken cancellationToken)
    {
        Settling.Begin();

        return Task.FromResult(_given.TrySetResult(response) ? AckOutcome.Done : AckOutcome.TooLate);
    }

    /// <summary>Takes no answer any more.</summary>
    public void Close() => _given.TrySetResult(null);
}
