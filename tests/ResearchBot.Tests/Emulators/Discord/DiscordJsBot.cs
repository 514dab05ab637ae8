using System.Diagnostics;
using System.Threading.Channels;
using Microsoft.Extensions.Time.Testing;
using ResearchBot.Emulators.Discord;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>The bot of <c>bot.mjs</c>, run by node beside a loopback Discord.</summary>
public sealed class DiscordJsBot : IAsyncLifetime
{
    private readonly Channel<string> _lines = Channel.CreateUnbounded<string>();
    private Process? _node;

    public static string? Folder { get; } = Environment.GetEnvironmentVariable("DISCORDJS_FOLDER");

    public DiscordServer Server { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        if (Folder is null)
        {
            return;
        }

        // The server's clock stands still: no haste of a busy machine makes the bot miss its three seconds.
        Server = await DiscordServer.StartAsync(new DiscordServerOptions
        {
            Time = new FakeTimeProvider(TimeProvider.System.GetUtcNow()),
            LimitOf = (_, _) => (int.MaxValue, TimeSpan.FromSeconds(1)),
        });
        Server.AddGuild("Policy Watch").AddTextChannel("general");
        var start = new ProcessStartInfo("node", [Path.Combine(Sources(), "bot.mjs")]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["DISCORD_API"] = Server.ApiBaseUrl.AbsoluteUri.Replace("/v10", "", StringComparison.Ordinal);
        start.Environment["DISCORD_TOKEN"] = Server.Token;
        _node = Process.Start(start)!;
        _node.OutputDataReceived += (_, line) => Tell(line.Data);
        _node.ErrorDataReceived += (_, line) => Tell(line.Data);
        _node.BeginOutputReadLine();
        _node.BeginErrorReadLine();
        await SaysAsync("ready");
    }

    /// <summary>The next line that the bot writes and that begins with a word.</summary>
    public async Task<string> SaysAsync(string word)
    {
        var others = new List<string>();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));

        try
        {
            while (true)
            {
                var line = await _lines.Reader.ReadAsync(limit.Token);

                if (line.StartsWith(word, StringComparison.Ordinal))
                {
                    return line;
                }

                others.Add(line);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"The bot said only: {string.Join('\n', others)}");
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_node is not null)
        {
            _node.Kill(entireProcessTree: true);
            await _node.WaitForExitAsync();
            _node.Dispose();
            await Server.DisposeAsync();
        }
    }

    private void Tell(string? line)
    {
        if (line is not null)
        {
            _lines.Writer.TryWrite(line);
        }
    }

    private static string Sources()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);

        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ResearchBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder!.FullName, "tests", "ResearchBot.Tests", "Emulators", "Discord");
    }
}
