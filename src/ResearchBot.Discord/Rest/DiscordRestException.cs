namespace ResearchBot.Discord.Rest;

/// <summary>A request was refused or not answered. What the answer said is not in the message.</summary>
public sealed class DiscordRestException : Exception
{
    /// <summary>Creates it for a request that was not answered.</summary>
    public DiscordRestException()
        : this("Discord did not answer.")
    {
    }

    /// <summary>Creates it with words of one's own.</summary>
    public DiscordRestException(string message)
        : base(message)
    {
    }

    /// <summary>Creates it for a request that was not answered, with the reason.</summary>
    public DiscordRestException(string message, Exception? innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Creates it for an answer.</summary>
    /// <param name="status">The HTTP status.</param>
    /// <param name="code">Discord's own number, 0 where there was none.</param>
    /// <param name="operation">What was asked, without ids and tokens.</param>
    public DiscordRestException(int status, int code, string operation)
        : base($"Discord refused {operation}: HTTP {status}, code {code}.")
    {
        Status = status;
        Code = code;
    }

    /// <summary>The HTTP status; 0 where no answer came, or nothing was sent.</summary>
    public int Status { get; }

    /// <summary>Discord's own number, see <see cref="RestErrors"/>; 0 where there was none.</summary>
    public int Code { get; }
}
