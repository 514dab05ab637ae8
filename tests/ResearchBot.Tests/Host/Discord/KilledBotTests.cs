using ResearchBot.Emulators.ChatModel;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;

using Xunit;

using ChatReplies = ResearchBot.Emulators.ChatModel.Replies;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>A bot that is killed while fifty members wait. <c>eng/discord-restart.sh</c> repeats it a hundred times.</summary>
public sealed class KilledBotTests
{
    private const int Members = 50;

    private static readonly int Runs = Load.Of("KILLED_BOT_RUNS", 2);

    [Fact]
    public async Task Everybody_who_was_told_to_wait_is_answered_after_the_restart_and_nothing_is_posted_twice()
    {
        var folder = Directory.CreateTempSubdirectory("researchbot-killed-");
        await File.WriteAllTextAsync(Path.Combine(folder.CreateSubdirectory("articles").FullName, "treaty.txt"), "The Harbour Treaty\n\nThe harbour treaty was signed on 3 May 2021 in Bergen. Twelve states took part.\n", TestContext.Current.CancellationToken);
        await using var discord = await DiscordServer.StartAsync(new DiscordServerOptions { IdentifyPause = TimeSpan.Zero }, TestContext.Current.CancellationToken);
        await using var model = await ChatModelServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var bot = new BotProcess(folder.FullName, Settings(folder, discord, model));
        var guild = discord.AddGuild("Policy Watch");
        var members = Enumerable.Range(0, Members).Select(i => guild.AddMember($"member{i}")).ToList();
        var random = new Random(20_261_125);

        for (var run = 0; run < Runs; run++)
        {
            BeginDay(folder);
            await KillAsync(bot, discord, guild.AddTextChannel($"run-{run}"), members, model, TimeSpan.FromMilliseconds(random.Next(3_000)));
            TestContext.Current.TestOutputHelper?.WriteLine($"Run {run + 1} of {Runs}: all answered, nothing twice.");
        }

        Assert.Empty(discord.Faults);
        Assert.Single(Directory.GetFiles(Path.Combine(folder.FullName, "data", "discord"), "*sessions*"));
        await bot.KillAsync();
        folder.Delete(recursive: true);
    }

    private static async Task KillAsync(BotProcess bot, DiscordServer discord, EmulatedChannel channel, List<EmulatedMember> members, ChatModelServer model, TimeSpan after)
    {
        var reply = ChatReplies.Saying(QuotingModel.Answer);
        model.Always(async (http, request) =>
        {
            await Task.Delay(TimeSpan.FromMilliseconds(400), TimeProvider.System, http.RequestAborted);
            await reply(http, request);
        });
        await bot.StartAsync();
        await discord.RegisteredAsync("ask");
        await discord.Gateway.ReadyAsync();
        await (await members[0].RunCommandAsync(channel, "help")).AcknowledgedAsync();
        var commands = await Task.WhenAll(members.Take(Members / 2).Select(member => member.RunCommandAsync(channel, "ask", ("question", "When was the harbour treaty signed?"))));
        var asked = await Task.WhenAll(members.Skip(Members / 2).Select(member => member.SendAsync(channel, $"{discord.Bot.Mention} When was the harbour treaty signed?")));
        await Task.WhenAll(commands.Select(run => run.AcknowledgedAsync()));
        await Task.Delay(after, TimeProvider.System, TestContext.Current.CancellationToken);
        await bot.KillAsync();

        await bot.StartAsync();
        await Task.WhenAll(commands.Select(run => run.OriginalAsync(IsEnd, TimeSpan.FromSeconds(90))));
        await Task.WhenAll(asked.Where(message => Replies(channel, message).Any()).Select(message =>
            members[0].WaitForAsync(channel, _ => Replies(channel, message).All(IsEnd), TimeSpan.FromSeconds(90))));
        await bot.KillAsync();

        var posted = channel.Messages.Where(message => message.Author == discord.Bot && !message.IsDeleted && !message.IsEphemeral).ToList();
        Assert.Equal(commands.Length, posted.Count(message => message.RepliesTo is null));
        Assert.All(posted.Where(message => message.RepliesTo is not null).GroupBy(message => message.RepliesTo!.Id), replies => Assert.Single(replies));
        Assert.All(posted, message => Assert.True(IsEnd(message), message.Text));
    }

    /// <summary>The bot keeps to five sign-ins a minute and a hundred a day, which tests of its own hold it to; here it may sign in for every run.</summary>
    private static void BeginDay(DirectoryInfo folder)
    {
        var counted = Path.Combine(folder.FullName, "data", "discord");

        if (Directory.Exists(counted))
        {
            File.Delete(Assert.Single(Directory.GetFiles(counted, "*sessions*")));
        }
    }

    private static bool IsEnd(PostedMessage message) =>
        !message.IsLoading && (message.Text.Contains("3 May 2021", StringComparison.Ordinal) || message.Text.Contains("restarted", StringComparison.Ordinal));

    private static IEnumerable<PostedMessage> Replies(EmulatedChannel channel, PostedMessage asked) => channel.Messages.Where(message => message.RepliesTo?.Id == asked.Id);

    private static Dictionary<string, string> Settings(DirectoryInfo folder, DiscordServer discord, ChatModelServer model) => new()
    {
        ["Corpus:Seed"] = Path.Combine(folder.FullName, "articles"),
        ["Discord:Token"] = discord.Token,
        ["Discord:ApiBaseUrl"] = discord.ApiBaseUrl.ToString(),
        ["Model:Endpoint"] = model.Endpoint.ToString(),
        ["Model:Name"] = "emulated",
    };
}
