using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

/// <summary>Gives the first answer to an interaction, by the way that it came.</summary>
internal delegate Task<AckOutcome> FirstAnswer(InteractionResponse response, CancellationToken cancellationToken);
