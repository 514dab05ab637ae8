using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>Makes a received interaction answerable.</summary>
internal sealed class InteractionContextFactory(DiscordRest rest, TimeProvider time)
{
    /// <summary>Takes an interaction that came by the gateway.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="received">The <see cref="TimeProvider.GetTimestamp"/> at which it came.</param>
    public InteractionContext Create(Interaction interaction, long received) => Create(interaction, received, (response, cancellationToken) =>
        Lateness.CatchAsync(() => rest.CreateInteractionResponseAsync(interaction.Id, interaction.Token, response, cancellationToken)));

    /// <summary>Takes an interaction whose first answer goes another way.</summary>
    public InteractionContext Create(Interaction interaction, long received, FirstAnswer answer) =>
        new(interaction, received, rest, time, answer);
}
