using ResearchBot.Discord.Rest.Bodies;

namespace ResearchBot.Discord.Rest.Sending;

/// <summary>One operation with its parameters filled in.</summary>
internal sealed record RestRequest(HttpMethod Method, string Path, RestRoute Route)
{
    public RestBody? Body { get; init; }

    /// <summary>Whether the request may be sent again when it is not known what became of it.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>Whether an interaction's token stands for the bot's own: no authorization, no general limit.</summary>
    public bool IsInteraction { get; init; }
}

/// <summary>What a rate limit is counted by: the operation, and the channel, guild or webhook.</summary>
/// <param name="Operation">The verb and the path without parameters, fit for logs.</param>
/// <param name="Major">The channel, guild or webhook; empty where there is none. Never logged, as it may be a token.</param>
internal readonly record struct RestRoute(string Operation, string Major = "");
