namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>One call of the handler.</summary>
/// <param name="Name">What it is called for.</param>
/// <param name="RunAsync">The call.</param>
internal sealed record HandlerCall(string Name, Func<CancellationToken, Task> RunAsync);
