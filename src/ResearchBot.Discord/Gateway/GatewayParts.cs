using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Gateway.Identifying;
using ResearchBot.Discord.Gateway.Sockets;
using ResearchBot.Discord.Interactions;

namespace ResearchBot.Discord.Gateway;

/// <summary>What a run of the client is made of. The handler is asked for late, as it may itself ask for the client.</summary>
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
