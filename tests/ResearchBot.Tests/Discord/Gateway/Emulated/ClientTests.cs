using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Emulated;

public sealed class ClientTests
{
    [Fact]
    public async Task A_bot_is_told_of_guilds_messages_threads_deletions_and_interactions()
    {
        await using var client = await EmulatedClient.StartAsync();
        await client.ReadyAsync();
        var guild = client.Discord.AddGuild("Harbour");
        var channel = guild.AddTextChannel("general");
        var forum = guild.AddForum("questions");
        var anna = guild.AddMember("anna");
        await anna.SendAsync(channel, "Hello");
        var gone = await anna.SendAsync(channel, "Oh no");
        await anna.DeleteAsync(gone);
        await anna.DirectAsync("Just you");
        await anna.StartPostAsync(forum, "Why?", "Because");

        await Patience.UntilAsync(() => client.Handler.Told.Count >= 8);
        Assert.Equal(1, client.Handler.Count($"joined {guild.Id}"));
        Assert.Equal(1, client.Handler.Count($"deleted {channel.Id} {gone.Id}"));
        Assert.Equal(4, client.Handler.Told.Count(what => what.StartsWith("message", StringComparison.Ordinal)));
        Assert.Equal(1, client.Handler.Told.Count(what => what.StartsWith("thread", StringComparison.Ordinal)));
        Assert.Empty(client.Discord.Faults);
    }

    [Fact]
    public async Task The_directory_knows_what_members_may_do()
    {
        EmulatedGuild? guild = null;
        EmulatedChannel? channel = null;
        await using var client = await EmulatedClient.StartAsync(prepare: discord => channel = (guild = discord.AddGuild("Harbour")).AddTextChannel("general"));
        await client.ReadyAsync();
        var mods = guild!.AddRole("mods", Rights.ManageMessages);
        await Patience.UntilAsync(() => client.Guilds.Find(new(guild.Id))?.FindRole(new(mods.Id)) is not null);

        var granted = client.Guilds.PermissionsOf(new(guild.Id), new(channel!.Id), new(1), [new(mods.Id)]);
        Assert.True(granted.HasFlag(Permissions.ViewChannel | Permissions.SendMessages | Permissions.ManageMessages));
        Assert.Equal(1, client.Handler.Count($"guild {guild.Id}"));
        Assert.Equal("Harbour", client.Guilds.Find(new(guild.Id))!.Name);
    }

    [Theory]
    [InlineData(false, 1000)]
    [InlineData(true, 4000)]
    public async Task Told_to_end_it_closes_in_good_form(bool restarting, int code)
    {
        await using var client = await EmulatedClient.StartAsync();
        await client.ReadyAsync();
        client.Client.Restarting = restarting;
        await client.StopAsync();
        await client.Discord.Gateway.UntilAsync(hub => hub.Connections[0].ClosedAt is not null);

        Assert.Equal(code, client.Discord.Gateway.Connections[0].ClosedByClient);
        Assert.False(client.Client.IsReady);
        Assert.Empty(client.Client.Shards);
    }

    [Fact]
    public async Task All_advised_shards_run_and_begin_one_after_the_other()
    {
        await using var client = await EmulatedClient.StartAsync(
            new DiscordServerOptions { Shards = 3, MaxConcurrency = 3 }, discord =>
            {
                for (var guild = 0; guild < 12; guild++)
                {
                    discord.AddGuild($"Guild {guild}");
                }
            });
        await client.ReadyAsync();
        await Patience.UntilAsync(() => client.Guilds.Guilds.Count(guild => guild.IsAvailable) == 12);

        Assert.Equal([0, 1, 2], client.Client.Shards.Select(shard => shard.Shard));
        Assert.All(client.Client.Shards, shard => Assert.Equal(ShardState.Ready, shard.State));
        Assert.Empty(client.Discord.Faults);
    }

    [Fact]
    public async Task It_asks_for_the_gateway_until_there_is_an_answer()
    {
        await using var client = await EmulatedClient.StartAsync(prepare: discord =>
            discord.Rest.When("GET", "/gateway/bot", new RestFault.Proxy(503), times: 12));
        await client.ReadyAsync();

        Assert.Equal(1, client.Handler.Told.Count(what => what.StartsWith("ready", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task It_runs_once_at_a_time_and_again_afterwards()
    {
        await using var client = await EmulatedClient.StartAsync();
        await client.ReadyAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => client.Client.RunAsync(TestContext.Current.CancellationToken));
        await client.StopAsync();

        using var stop = new CancellationTokenSource();
        var again = client.Client.RunAsync(stop.Token);
        await client.ReadyAsync();
        await stop.CancelAsync();
        await again;
    }
}
