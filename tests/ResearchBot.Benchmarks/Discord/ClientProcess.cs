using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

using ResearchBot.Emulators.Discord;

namespace ResearchBot.Benchmarks.Discord;

/// <summary>A client in a process of its own, which writes <c>guilds N</c> and <c>messages N</c> as it counts them. Linux only: it is measured by /proc.</summary>
internal sealed class ClientProcess : IAsyncDisposable
{
    private const double TicksPerSecond = 100;

    private readonly ConcurrentDictionary<string, long> _counts = new();
    private readonly Process _process;

    private ClientProcess(Process process)
    {
        _process = process;
        process.OutputDataReceived += (_, line) => Read(line.Data);
        process.ErrorDataReceived += (_, line) => Read(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Seconds of processor time so far, in user and kernel mode.</summary>
    public double ProcessorSeconds
    {
        get
        {
            // The second field is a name in brackets; user and system time are the 14th and 15th.
            var fields = File.ReadAllText($"/proc/{_process.Id}/stat").Split(") ")[1].Split(' ');

            return (long.Parse(fields[11], CultureInfo.InvariantCulture) + long.Parse(fields[12], CultureInfo.InvariantCulture)) / TicksPerSecond;
        }
    }

    /// <summary>Resident memory in megabytes.</summary>
    public double ResidentMegabytes =>
        long.Parse(File.ReadLines($"/proc/{_process.Id}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024.0;

    /// <summary>Starts a client of a server.</summary>
    public static ClientProcess Start(DiscordServer server, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISCORD_API"] = server.ApiBaseUrl.AbsoluteUri;
        start.Environment["DISCORD_TOKEN"] = server.Token;

        return new ClientProcess(Process.Start(start)!);
    }

    /// <summary>How much of something the client has counted.</summary>
    public long Count(string what) => _counts.GetValueOrDefault(what);

    /// <summary>Waits until it has counted so much.</summary>
    public async Task UntilAsync(string what, long count)
    {
        for (var watch = Stopwatch.StartNew(); Count(what) < count; await Task.Delay(20))
        {
            if (_process.HasExited || watch.Elapsed > TimeSpan.FromMinutes(10))
            {
                throw new InvalidOperationException($"The client counted {Count(what)} {what}, not {count}.");
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        if (line?.Split(' ') is [var what, var count] && long.TryParse(count, CultureInfo.InvariantCulture, out var number))
        {
            _counts[what] = number;
        }
        else if (line is not null)
        {
            Console.Error.WriteLine(line);
        }
    }
}
