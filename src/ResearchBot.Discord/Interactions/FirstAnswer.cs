using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>The way that the first answer to an interaction takes, which is the way that the interaction came.</summary>
internal interface IFirstAnswer
{
    /// <summary>Whether files can travel with it.</summary>
    bool CarriesFiles { get; }

    /// <summary>What later answers have to wait for; null when the first has surely arrived.</summary>
    Settling? Settling { get; }

    /// <summary>Gives it.</summary>
    Task<AckOutcome> GiveAsync(InteractionResponse response, CancellationToken cancellationToken);
}

/// <summary>The way of an interaction that came by the gateway: a request of our own.</summary>
internal sealed class CallbackAnswer(DiscordRest rest, Interaction interaction) : IFirstAnswer
{
    public bool CarriesFiles => true;

    public Settling? Settling => null;

    public Task<AckOutcome> GiveAsync(InteractionResponse response, CancellationToken cancellationToken) =>
        Lateness.CatchAsync(() => rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, cancellationToken));
}
