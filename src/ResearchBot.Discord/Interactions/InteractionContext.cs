using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;

namespace ResearchBot.Discord.Interactions;

/// <summary>
/// One received interaction, and the ways to answer it. The first answer must come within three seconds: a deferral,
/// a message, an update, a form or suggestions. Whether others see it is settled by the first answer.
/// </summary>
public sealed partial class InteractionContext
{
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly long _received;

    internal InteractionContext(Interaction interaction, long received, DiscordRest rest, TimeProvider time, IFirstAnswer way, ILogger logger)
    {
        Interaction = interaction;
        _received = received;
        _time = time;
        _way = way;
        _logger = logger;
        _pacer = new EditPacer(time);
        _command = new(() => CommandInput.Of(Interaction.Data));
        _modal = new(() => ModalInput.Of(Interaction.Data));
        Token = new InteractionToken(interaction.ApplicationId, interaction.Token, time.GetUtcNow() - Elapsed);
        _reply = new InteractionReply(rest, Token, time, way.Settling);
    }

    /// <summary>The interaction as it came.</summary>
    public Interaction Interaction { get; }

    /// <summary>What is needed to answer later, after a restart too.</summary>
    public InteractionToken Token { get; }

    /// <summary>How long ago it came, by a clock that nobody can set.</summary>
    public TimeSpan Elapsed => _time.GetElapsedTime(_received);

    /// <summary>Tells whether the token is about to run out, so that only a message in the channel is safe.</summary>
    public bool IsExpired => Elapsed >= InteractionToken.Lifetime;

    /// <summary>Who acted.</summary>
    public User User => Interaction.Member?.User ?? Interaction.User ?? new User();

    /// <summary>What the acting member may do in the channel; nothing in direct messages.</summary>
    public Permissions Permissions => Interaction.Member?.Permissions ?? Permissions.None;

    /// <summary>The channel.</summary>
    public Snowflake? ChannelId => Interaction.ChannelId ?? Interaction.Channel?.Id;
}
