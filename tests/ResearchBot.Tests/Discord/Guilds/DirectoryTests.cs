using ResearchBot.Discord;
using ResearchBot.Discord.Guilds;
using ResearchBot.Discord.Models;
using ResearchBot.Tests.Discord.Gateway.Scripted;

using Xunit;

namespace ResearchBot.Tests.Discord.Guilds;

public sealed class DirectoryTests
{
    private const string Guild = """
        {"id":"3","name":"Harbour","owner_id":"9","system_channel_id":"5","preferred_locale":"de","member_count":12,
         "roles":[{"id":"3","name":"@everyone","permissions":"1024"},{"id":"30","name":"mods","permissions":"9007199254740993"}],
         "channels":[{"id":"6","type":15,"name":"questions","parent_id":"4","permission_overwrites":[{"id":"3","type":0,"allow":"0","deny":"2048"}]},
                     {"id":"5","type":0,"name":"general","parent_id":null},{"id":"4","type":4,"name":"Help"}],
         "threads":[{"id":"7","type":11,"parent_id":"6","owner_id":"9","guild_id":"3","name":"post"}]}
        """;

    [Fact]
    public void A_guild_is_remembered_with_its_roles_channels_and_threads()
    {
        using var world = WorldWithGuild();
        var guild = world.Guilds.Find(new(3))!;

        Assert.Equal(("Harbour", new Snowflake(9), new Snowflake(5), "de"), (guild.Name, guild.OwnerId, guild.SystemChannelId!.Value, guild.PreferredLocale));
        Assert.Equal((Permissions)9007199254740993, guild.FindRole(new(30))!.Value.Permissions);
        Assert.Equal(("questions", ChannelType.Forum, new Snowflake(4)), (guild.FindChannel(new(6))!.Value.Name, guild.FindChannel(new(6))!.Value.Type, guild.FindChannel(new(6))!.Value.ParentId!.Value));
        Assert.Null(guild.FindChannel(new(5))!.Value.ParentId);
        Assert.Equal(new DirectoryOverwrite(new(3), OverwriteType.Role, Permissions.None, Permissions.SendMessages), Assert.Single(guild.FindChannel(new(6))!.Value.Overwrites));
        Assert.Equal(new DirectoryThread(new(7), new(6), new(9)), guild.FindThread(new(7)));
        Assert.Null(guild.FindChannel(new(7)));
        Assert.Null(world.Guilds.Find(new(4)));
    }

    [Fact]
    public void Events_change_it()
    {
        using var world = WorldWithGuild();
        world.Send("GUILD_UPDATE", """{"id":"3","name":"Port","owner_id":"10","roles":[{"id":"3","name":"@everyone","permissions":"0"}]}""");
        world.Send("GUILD_ROLE_CREATE", """{"guild_id":"3","role":{"id":"31","name":"new","permissions":"8"}}""");
        world.Send("GUILD_ROLE_UPDATE", """{"guild_id":"3","role":{"id":"3","name":"@everyone","permissions":"1024"}}""");
        world.Send("CHANNEL_CREATE", """{"id":"40","guild_id":"3","type":0,"name":"added"}""");
        world.Send("CHANNEL_UPDATE", """{"id":"5","guild_id":"3","type":0,"name":"renamed","parent_id":"4"}""");
        world.Send("THREAD_CREATE", """{"id":"41","guild_id":"3","type":11,"parent_id":"40","owner_id":"9"}""");
        var guild = world.Guilds.Find(new(3))!;

        Assert.Equal(("Port", new Snowflake(10)), (guild.Name, guild.OwnerId));
        Assert.Equal([new(3), new(31)], guild.Roles.Select(role => role.Id));
        Assert.Equal(Permissions.ViewChannel, guild.FindRole(new(3))!.Value.Permissions);
        Assert.Equal(["Help", "renamed", "questions", "added"], guild.Channels.Select(channel => channel.Name));
        Assert.Equal([new(7), new(41)], guild.Threads.Select(thread => thread.Id));
        Assert.DoesNotContain("thread 41", world.Handler.Told);
    }

    [Fact]
    public void Events_take_things_away()
    {
        using var world = WorldWithGuild();
        world.Send("GUILD_ROLE_DELETE", """{"guild_id":"3","role_id":"30"}""");
        world.Send("CHANNEL_DELETE", """{"id":"6","guild_id":"3","type":15}""");
        var guild = world.Guilds.Find(new(3))!;

        Assert.Null(guild.FindRole(new(30)));
        Assert.Null(guild.FindChannel(new(6)));
        Assert.Empty(guild.Threads);
    }

    [Fact]
    public void Threads_come_and_go_with_their_archive_and_with_what_the_bot_may_see()
    {
        using var world = WorldWithGuild();
        world.Send("THREAD_UPDATE", """{"id":"7","guild_id":"3","type":11,"parent_id":"6","thread_metadata":{"archived":true}}""");
        Assert.Empty(Threads());
        world.Send("THREAD_UPDATE", """{"id":"7","guild_id":"3","type":11,"parent_id":"6","thread_metadata":{"archived":false}}""");
        Assert.Equal([7], Threads());
        world.Send("THREAD_LIST_SYNC", """{"guild_id":"3","channel_ids":["5"],"threads":[{"id":"8","type":11,"parent_id":"5"}],"members":[]}""");
        Assert.Equal([7, 8], Threads());
        world.Send("THREAD_LIST_SYNC", """{"guild_id":"3","threads":[{"id":"9","type":11,"parent_id":"5"}]}""");
        Assert.Equal([9], Threads());
        world.Send("THREAD_DELETE", """{"id":"9","guild_id":"3","parent_id":"5","type":11}""");
        Assert.Empty(Threads());

        IEnumerable<ulong> Threads() => world.Guilds.Find(new(3))!.Threads.Select(thread => thread.Id.Value);
    }

    [Fact]
    public void What_was_handed_out_does_not_change()
    {
        using var world = WorldWithGuild();
        var before = world.Guilds.Find(new(3))!;
        world.Send("CHANNEL_DELETE", """{"id":"6","guild_id":"3","type":15}""");

        Assert.NotNull(before.FindChannel(new(6)));
    }

    [Fact]
    public void Changes_in_a_guild_that_is_not_known_are_passed_over()
    {
        using var world = new GatewayWorld().Start();
        world.Send("CHANNEL_CREATE", """{"id":"40","guild_id":"99","type":0,"name":"added"}""");
        world.Send("CHANNEL_CREATE", """{"id":"41","type":1}""");

        Assert.Equal(0, world.Guilds.Count);
    }

    private static GatewayWorld WorldWithGuild()
    {
        var world = new GatewayWorld { Gateway = { Guilds = [3] } }.Start();
        world.Send("GUILD_CREATE", Guild.ReplaceLineEndings(" "));

        return world;
    }
}
