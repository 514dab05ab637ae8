using ResearchBot.Discord;

namespace ResearchBot.Host.Discord;

/// <summary>Who the bot is, once Discord has said so.</summary>
internal sealed class BotIdentity
{
    private readonly TaskCompletionSource _known = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>The bot's account.</summary>
    public Snowflake User { get; private set; }

    /// <summary>The application that it belongs to.</summary>
    public Snowflake Application { get; private set; }

    /// <summary>Ends when both are known.</summary>
    public Task Known => _known.Task;

    /// <summary>Learns both.</summary>
    public void Learn(Snowflake user, Snowflake application)
    {
        (User, Application) = (user, application);
        _known.TrySetResult();
    }
}
