namespace ResearchBot.Discord.Rest;

/// <summary>Discord's own numbers of refusals, as <see cref="DiscordRestException.Code"/> carries them.</summary>
public static class RestErrors
{
    /// <summary>There is no such channel, or none that the bot can see.</summary>
    public const int UnknownChannel = 10003;

    /// <summary>There is no such guild, or the bot is not in it.</summary>
    public const int UnknownGuild = 10004;

    /// <summary>The account is not in the guild.</summary>
    public const int UnknownMember = 10007;

    /// <summary>There is no such message.</summary>
    public const int UnknownMessage = 10008;

    /// <summary>There is no such account.</summary>
    public const int UnknownUser = 10013;

    /// <summary>There is no such webhook: the interaction was never acknowledged, or its token has run out.</summary>
    public const int UnknownWebhook = 10015;

    /// <summary>The interaction was not answered within three seconds.</summary>
    public const int UnknownInteraction = 10062;

    /// <summary>The interaction has been answered already.</summary>
    public const int AlreadyAcknowledged = 40060;

    /// <summary>The bot cannot see the channel.</summary>
    public const int MissingAccess = 50001;

    /// <summary>The account takes no messages from the bot.</summary>
    public const int CannotSendToThisUser = 50007;

    /// <summary>The bot lacks a permission in the channel.</summary>
    public const int MissingPermissions = 50013;

    /// <summary>The interaction's token has run out.</summary>
    public const int InvalidToken = 50027;

    /// <summary>The thread has been put away.</summary>
    public const int ThreadArchived = 50083;

    /// <summary>The message has a thread already.</summary>
    public const int ThreadAlreadyCreated = 160004;

    /// <summary>A reply where the bot may not read the history of the channel.</summary>
    public const int CannotReplyWithoutHistory = 160002;
}
