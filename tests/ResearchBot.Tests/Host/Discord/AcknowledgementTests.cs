using System.Globalization;

using ResearchBot.Emulators.ChatModel;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Nobody waits in silence, however slow the composer is. <c>eng/discord-load.sh</c> does it with 500 members and 20 seconds.</summary>
public sealed class AcknowledgementTests
{
    private static readonly int Members = Load.Of("ACK_MEMBERS", 100);
    private static readonly int Seconds = Load.Of("ACK_SECONDS", 2);

    [Fact]
    public async Task Everybody_is_acknowledged_while_the_model_is_silent_and_answered_or_told_once()
    {
        await using var model = await ChatModelServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        model.Always(Faults.Silent());
        await using var world = await BotWorld.WithTreatyAsync(
            options: null,
            before: null,
            ("Model:Endpoint", model.Endpoint.ToString()),
            ("Model:Name", "emulated"),
            ("Model:TimeoutSeconds", Seconds.ToString(CultureInfo.InvariantCulture)),
            ("Model:IdleSeconds", Seconds.ToString(CultureInfo.InvariantCulture)),
            ("Queue:Workers", "16"),
            ("Queue:QueueLengthPerSpace", "60"));
        var members = Enumerable.Range(0, Members).Select(i => world.Guild.AddMember($"member{i}")).ToList();

        var runs = await Task.WhenAll(members.Select(member => member.RunCommandAsync(world.Channel, "ask", ("question", "When was the harbour treaty signed?"))));
        await Task.WhenAll(runs.Select(run => run.AcknowledgedAsync()));
        await Task.WhenAll(runs.Select(run => run.OriginalAsync(message => !message.IsLoading && IsEnd(message.Text), TimeSpan.FromSeconds(60 + (10 * Seconds)))));

        var waits = runs.Select(run => run.Acknowledged!.Value).Order().ToList();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Members} members, composer silent for {Seconds} s: acknowledged p50 {waits[Members / 2].TotalMilliseconds:F0} ms, p99 {waits[Members * 99 / 100].TotalMilliseconds:F0} ms, last {waits[^1].TotalMilliseconds:F0} ms."));
        Assert.All(runs, run => Assert.True(run.Acknowledged < TimeSpan.FromSeconds(3)));
        Assert.All(runs, run => Assert.Empty(run.FollowUps));
        Assert.Equal(Members, world.Channel.Messages.Count(message => message.Author == world.Discord.Bot));
        Assert.Empty(world.Discord.Faults);
    }

    private static bool IsEnd(string text) => text.Contains("3 May 2021", StringComparison.Ordinal) || text.Contains("many questions", StringComparison.OrdinalIgnoreCase);
}
