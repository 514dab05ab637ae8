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

    public bool MayRepeat(RestOutcome outcome) => outcome.IsTransient && (IsRepeatable || outcome.WasNotSent);

    public override string ToString() => Route.Operation;
}
