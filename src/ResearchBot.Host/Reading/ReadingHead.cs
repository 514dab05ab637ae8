using System.Diagnostics;
using System.Runtime.InteropServices;

using Microsoft.Extensions.Configuration;

using ResearchBot.Ingestion.Reading.Worker;

namespace ResearchBot.Host.Reading;

/// <summary>This program as the child that reads files for another run of itself.</summary>
internal static class ReadingHead
{
    private const string Verb = "reading-process";

    /// <summary>How this program starts one.</summary>
    public static ReadingProgram Program
    {
        get
        {
            var assembly = typeof(ReadingHead).Assembly.Location;
            var process = Environment.ProcessPath ?? "";
            var name = Path.GetFileNameWithoutExtension(process);

            if (assembly.Length == 0 || name.Equals(Path.GetFileNameWithoutExtension(assembly), StringComparison.OrdinalIgnoreCase))
            {
                return new ReadingProgram(process, [Verb]);
            }

            // The process is the runtime's own, or one that has this program as a library.
            var runtime = name == "dotnet" ? process : Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "dotnet"));

            return new ReadingProgram(runtime, [assembly, Verb]);
        }
    }

    /// <summary>Tells whether a command line asks for it.</summary>
    public static bool IsAsked(IReadOnlyList<string> args) => args is [Verb];

    /// <summary>Reads until the process that started it is gone.</summary>
    public static async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var configuration = new ConfigurationBuilder().AddEnvironmentVariables().Build();
        await using var input = Console.OpenStandardInput();
        await using var output = Console.OpenStandardOutput();

        // Whatever a library writes must not reach the replies.
        Console.SetOut(TextWriter.Null);

        try
        {
            await WorkerSide.RunAsync(configuration, input, output, Process.GetCurrentProcess().Kill, cancellationToken);
        }
        catch (IOException)
        {
            return 1;
        }

        return 0;
    }
}
