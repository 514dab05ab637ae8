using System.Diagnostics;

using ResearchBot.Host.Terminal;

namespace ResearchBot.Tests.Host.Survival;

/// <summary>The program as a process of its own.</summary>
internal static class ProgramProcess
{
    /// <summary>Starts a verb.</summary>
    /// <param name="data">The data directory.</param>
    /// <param name="environment">Variables that the process is given.</param>
    /// <param name="words">The verb.</param>
    public static Process Start(string data, IReadOnlyDictionary<string, string> environment, params string[] words)
    {
        var tests = Path.Combine(AppContext.BaseDirectory, "ResearchBot.Tests");

        // Beside the tests lie the assemblies that the tests resolved, so the program runs with their lists.
        string[] program = ["exec", "--runtimeconfig", $"{tests}.runtimeconfig.json", "--depsfile", $"{tests}.deps.json", typeof(TerminalHead).Assembly.Location];
        var start = new ProcessStartInfo("dotnet", [.. program, "--Data:Directory=" + data, "--Corpus:Seed=", .. words])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(data),
        };

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }

    /// <summary>Variables with which the process dies at a step.</summary>
    /// <param name="acknowledged">The file that what it acknowledges is written to.</param>
    /// <param name="step">The step; null: it goes on.</param>
    /// <param name="occurrence">Which occurrence of the step, from 1.</param>
    public static Dictionary<string, string> DyingAt(string acknowledged, string? step, int occurrence) => new()
    {
        ["DOTNET_STARTUP_HOOKS"] = typeof(StartupHook).Assembly.Location,
        [StartupHook.AcknowledgedVariable] = acknowledged,
        [StartupHook.StepVariable] = step ?? "",
        [StartupHook.OccurrenceVariable] = FormattableString.Invariant($"{occurrence}"),
    };
}
