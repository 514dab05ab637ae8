using System.Diagnostics;

using ResearchBot.Host.Terminal;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>The program as a process of its own that can be killed, on a data directory that outlives it.</summary>
internal sealed class BotProcess(string folder, IReadOnlyDictionary<string, string> settings) : IAsyncDisposable
{
    private Process? _process;

    /// <summary>Starts it, and waits until it says that it is up.</summary>
    public async Task StartAsync()
    {
        var tests = Path.Combine(AppContext.BaseDirectory, "ResearchBot.Tests");

        // Beside the tests lie the assemblies that the tests resolved, so the program runs with their lists.
        string[] program = ["exec", "--runtimeconfig", $"{tests}.runtimeconfig.json", "--depsfile", $"{tests}.deps.json", typeof(TerminalHead).Assembly.Location];
        string[] words = ["run", $"--Data:Directory={Path.Combine(folder, "data")}", .. settings.Select(setting => $"--{setting.Key}={setting.Value}")];
        _process = Process.Start(new ProcessStartInfo("dotnet", [.. program, .. words]) { RedirectStandardError = true, WorkingDirectory = folder })!;

        while (await _process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("ResearchBot is up", StringComparison.Ordinal))
            {
                _ = _process.StandardError.ReadToEndAsync();

                return;
            }
        }

        throw new InvalidOperationException("It ended without being up.");
    }

    /// <summary>Kills it without a warning.</summary>
    public async Task KillAsync()
    {
        if (_process is { } process)
        {
            _process = null;
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await KillAsync();
        _process?.Dispose();
    }
}
