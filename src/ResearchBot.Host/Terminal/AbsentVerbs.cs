using System.CommandLine;

namespace ResearchBot.Host.Terminal;

/// <summary>Verbs that are promised and not there yet: they say so.</summary>
internal static class AbsentVerbs
{
    private static readonly string[] Names = ["compare", "timeline", "brief", "research", "mcp"];

    /// <summary>All of them.</summary>
    public static IEnumerable<Command> Create(VerbRunner runner) => Names.Select(name => Create(runner, name, name));

    /// <summary>One of them.</summary>
    /// <param name="runner">What runs verbs.</param>
    /// <param name="name">Its word.</param>
    /// <param name="path">Its words from the beginning.</param>
    public static Command Create(VerbRunner runner, string name, string path)
    {
        var command = new Command(name, "Not there yet.") { Hidden = true, TreatUnmatchedTokensAsErrors = false };
        command.SetAction(runner.Run((_, _, _) => throw new UsageException($"'{path}' is not there yet.")));

        return command;
    }
}
