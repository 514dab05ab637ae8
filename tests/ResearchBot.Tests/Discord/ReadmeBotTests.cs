using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Gateway;

using Xunit;

namespace ResearchBot.Tests.Discord;

/// <summary>The client's README keeps its word.</summary>
public sealed class ReadmeBotTests
{
    [Fact]
    public void The_lines_in_the_README_are_those_that_are_compiled_and_run()
    {
        var root = new DirectoryInfo(AppContext.BaseDirectory);

        while (!File.Exists(Path.Combine(root.FullName, "ResearchBot.sln")))
        {
            root = root.Parent!;
        }

        var readme = File.ReadAllText(Path.Combine(root.FullName, "src", "ResearchBot.Discord", "README.md"));
        var code = File.ReadAllText(Path.Combine(root.FullName, "tests", "ResearchBot.Tests", "Discord", "ReadmeBot.cs"));
        var snippet = LinesOf(readme.Split("```csharp")[1].Split("```")[0]);

        Assert.InRange(snippet.Count, 1, 10);
        Assert.Equal(snippet, LinesOf(code).Where(snippet.Contains));
    }

    [Fact]
    public async Task The_bot_in_the_README_answers()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var channel = discord.AddGuild("Harbour").AddTextChannel("general");
        var anna = channel.Guild!.AddMember("anna");
        var count = Path.Combine(Directory.CreateTempSubdirectory("discord").FullName, "sessions.txt");
        var running = ReadmeBot.RunAsync(
        [
            $"--Discord:Token={discord.Token}", $"--Discord:ApiBaseUrl={discord.ApiBaseUrl}", $"--Discord:SessionCountFile={count}", "--Logging:LogLevel:Default=None",
        ]);
        await discord.RegisteredAsync("ping");

        await anna.RunCommandAsync(channel, "ping");
        await anna.WaitForAsync(channel, message => message.Text == "Pong");
        Assert.Empty(discord.Faults);

        discord.Gateway.Do(new GatewayFault.Closing(4004));
        await running.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static List<string> LinesOf(string text) => [.. text.Split('\n').Select(line => line.Trim()).Where(line => line is not ("" or "{" or "}"))];
}
