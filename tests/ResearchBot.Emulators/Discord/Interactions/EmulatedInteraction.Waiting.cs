using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

public sealed partial class EmulatedInteraction
{
    /// <summary>Waits for the first answer, whatever it is.</summary>
    /// <exception cref="TimeoutException">None came.</exception>
    public Task<EmulatedInteraction> AcknowledgedAsync(TimeSpan? limit = null) => UntilAsync(() => Acknowledged is null ? null : this, "an answer", limit);

    /// <summary>Waits for the answering message, once it says more than that the bot is thinking.</summary>
    /// <param name="which">What it is like; anything when null.</param>
    /// <param name="limit">How long, by the real clock; 30 s when null.</param>
    /// <exception cref="TimeoutException">It did not come; the text says what was there.</exception>
    public Task<PostedMessage> OriginalAsync(Func<PostedMessage, bool>? which = null, TimeSpan? limit = null) => UntilAsync(
        () => Original is { IsLoading: false, IsDeleted: false } original && which?.Invoke(original) != false ? original : null, "the answering message", limit);

    /// <summary>Waits for a further message.</summary>
    public Task<PostedMessage> FollowUpAsync(Func<PostedMessage, bool>? which = null, TimeSpan? limit = null) => UntilAsync(
        () => FollowUps.FirstOrDefault(message => !message.IsDeleted && which?.Invoke(message) != false), "a further message", limit);

    /// <summary>Waits for any message of this interaction.</summary>
    public Task<PostedMessage> WaitForAsync(Func<PostedMessage, bool> which, TimeSpan? limit = null) => UntilAsync(
        () => FollowUps.Concat(Original is { } original ? [original] : []).FirstOrDefault(message => !message.IsDeleted && which(message)), "a message", limit);

    /// <summary>Waits for a form.</summary>
    public Task<EmulatedModal> ModalAsync(TimeSpan? limit = null) => UntilAsync(() => Modal, "a form", limit);

    /// <summary>Waits for choices.</summary>
    public Task<IReadOnlyList<CommandChoice>> ChoicesAsync(TimeSpan? limit = null) => UntilAsync(() => Choices, "choices", limit);

    /// <summary>Tells the bot of it once more, as Discord sometimes does.</summary>
    public Task DeliverAgainAsync()
    {
        _world.Desk.Deliver(this);

        return Task.CompletedTask;
    }

    private Task<T> UntilAsync<T>(Func<T?> look, string what, TimeSpan? limit)
        where T : class => _world.Changes.UntilAsync(look, () => $"{what} to {this}", limit);

    /// <inheritdoc/>
    public override string ToString() =>
        $"{Kind} of {Member.User.Name} ({(IsUndelivered ? "never delivered" : AcknowledgedBy is { } by ? $"answered by {by} after {Acknowledged!.Value.TotalMilliseconds:0} ms" : "not answered")}; original: {Original}; further: {string.Join(" | ", FollowUps)})";
}
