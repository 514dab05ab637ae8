using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>Makes a received interaction answerable.</summary>
internal sealed class InteractionContextFactory(DiscordRest rest, TimeProvider time, ILogger<InteractionContext> logger)
{
    /// <summary>Takes an interaction that came by the gateway.</summary>
    /// <param name="interaction">The interaction.</param>
    /// <param name="received">The <see cref="TimeProvider.GetTimestamp"/> at which it came.</param>
    public InteractionContext Create(Interaction interaction, long received) => Create(interaction, received, new CallbackAnswer(rest, interaction));

    /// <summary>Takes an interaction whose first answer goes another way.</summary>
    public InteractionContext Create(Interaction interaction, long received, IFirstAnswer way) => new(interaction, received, rest, time, way, logger);
}
