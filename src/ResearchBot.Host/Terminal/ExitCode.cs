namespace ResearchBot.Host.Terminal;

/// <summary>What the process tells the one that started it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Failed, or partly failed.</summary>
    public const int Failed = 1;

    /// <summary>Wrong usage or configuration.</summary>
    public const int Usage = 2;

    /// <summary>The corpus has no answer.</summary>
    public const int NotInCorpus = 3;

    /// <summary>Stopped by a signal, as shells report it.</summary>
    public const int Stopped = 130;
}
