namespace ResearchBot.Discord;

/// <summary>The client stopped for good, for a reason that only a person can remove: the message says which.</summary>
public sealed class DiscordStoppedException : Exception
{
    /// <summary>Creates it without a reason.</summary>
    public DiscordStoppedException()
        : this("The Discord client has stopped.")
    {
    }

    /// <summary>Creates it with a reason in a plain sentence.</summary>
    public DiscordStoppedException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it with a reason and what led to it.</summary>
    public DiscordStoppedException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }
}
