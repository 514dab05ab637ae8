namespace ResearchBot.Discord.Rest.Sending;

/// <summary>What one attempt came to.</summary>
/// <param name="Answer">The answer, where there was one.</param>
/// <param name="Fault">Why there was none.</param>
/// <param name="WasNotSent">Whether Discord surely never saw the request.</param>
internal sealed record RestOutcome(RestAnswer? Answer, Exception? Fault = null, bool WasNotSent = false)
{
    /// <summary>Tells whether another attempt might go better.</summary>
    public bool IsTransient => Answer is null ? Fault is not InvalidDataException : (int)Answer.Status >= 500;

    /// <summary>Tells whether Discord may have done what was asked, although it did not say so.</summary>
    public bool IsUncertain => IsTransient && !WasNotSent;

    /// <summary>In a word, for the log.</summary>
    public string Reason => Answer is { } answer ? $"HTTP {(int)answer.Status}" : WasNotSent ? "no connection" : "no answer";
}
