namespace ResearchBot.Discord.Rest.Sending;

/// <summary>A clock that nobody can set: the time since it was made.</summary>
internal sealed class SteadyClock(TimeProvider time)
{
    private readonly long _origin = time.GetTimestamp();

    public TimeProvider Time => time;

    public TimeSpan Now => time.GetElapsedTime(_origin);
}
