using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Discord.Gateway.Sockets;
using ResearchBot.Discord.Interactions;

namespace ResearchBot.Discord.Gateway;

/// <summary>What a run of the client is made of.</summary>
/// <param name="Handler">Finds the bot, which may itself ask for the client.</param>
internal sealed record GatewayParts(
    IOptions<DiscordOptions> Options,
    Func<IDiscordHandler> Handler,
    DiscordDirectory Directory,
    InteractionContextFactory Contexts,
    IIdentifyBudget Budget,
    Func<IGatewaySocket> Sockets,
    Jitter Jitter,
    TimeProvider Time,
    ILogger<DiscordClient> Logger);
