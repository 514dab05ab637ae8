using CsCheck;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;

using Xunit;

namespace ResearchBot.Tests.Discord.Guilds;

/// <summary>The examples and rules of Discord's documentation on permissions.</summary>
public sealed class GuildRulesTests
{
    private const Permissions Base = Permissions.ViewChannel | Permissions.SendMessages | Permissions.EmbedLinks;

    private static readonly Snowflake Guild = new(1);
    private static readonly Snowflake Owner = new(2);
    private static readonly Snowflake Anna = new(3);
    private static readonly Snowflake Channel = new(10);
    private static readonly Snowflake Thread = new(11);
    private static readonly Snowflake Readers = new(20);
    private static readonly Snowflake Writers = new(21);
    private static readonly Snowflake Admins = new(22);

    [Fact]
    public void Everybody_has_the_permissions_of_the_guild_and_of_their_roles()
    {
        var directory = DirectoryOf();

        Assert.Equal(Base, directory.PermissionsOf(Guild, Channel, Anna, []));
        Assert.Equal(Base | Permissions.ManageMessages, directory.PermissionsOf(Guild, Channel, Anna, [Writers]));
        Assert.Equal(Base | Permissions.ManageMessages, directory.PermissionsOf(Guild, Anna, [Writers]));
    }

    [Fact]
    public void Owners_and_administrators_may_do_everything_whatever_a_channel_denies()
    {
        var directory = DirectoryOf(Deny(Guild, OverwriteType.Role, Base), Deny(Owner, OverwriteType.Member, Base), Deny(Admins, OverwriteType.Role, Base));

        Assert.True(directory.PermissionsOf(Guild, Channel, Owner, []).HasFlag(Permissions.ManageGuild));
        Assert.True(directory.PermissionsOf(Guild, Channel, Anna, [Admins]).HasFlag(Permissions.SendMessages));
        Assert.Equal(Permissions.None, directory.PermissionsOf(Guild, Channel, Anna, []));
    }

    [Fact]
    public void Roles_override_everybody_an_allowing_role_a_denying_one_and_the_member_all()
    {
        var directory = DirectoryOf(
            Deny(Guild, OverwriteType.Role, Permissions.SendMessages),
            Deny(Readers, OverwriteType.Role, Permissions.SendMessages),
            Allow(Writers, OverwriteType.Role, Permissions.SendMessages));
        Assert.False(directory.PermissionsOf(Guild, Channel, Anna, []).HasFlag(Permissions.SendMessages));
        Assert.False(directory.PermissionsOf(Guild, Channel, Anna, [Readers]).HasFlag(Permissions.SendMessages));
        Assert.True(directory.PermissionsOf(Guild, Channel, Anna, [Readers, Writers]).HasFlag(Permissions.SendMessages));

        var member = DirectoryOf(Allow(Writers, OverwriteType.Role, Permissions.SendMessages), Deny(Anna, OverwriteType.Member, Permissions.SendMessages));
        Assert.False(member.PermissionsOf(Guild, Channel, Anna, [Writers]).HasFlag(Permissions.SendMessages));
        Assert.True(member.PermissionsOf(Guild, Channel, new(99), [Writers]).HasFlag(Permissions.SendMessages));
    }

    [Fact]
    public void Who_may_not_see_a_channel_may_do_nothing_in_it_and_who_may_not_write_cannot_embed()
    {
        Assert.Equal(
            Permissions.None,
            DirectoryOf(Deny(Guild, OverwriteType.Role, Permissions.ViewChannel)).PermissionsOf(Guild, Channel, Anna, [Writers]));
        Assert.Equal(
            Permissions.ViewChannel,
            DirectoryOf(Deny(Guild, OverwriteType.Role, Permissions.SendMessages)).PermissionsOf(Guild, Channel, Anna, []));
    }

    [Fact]
    public void A_thread_has_the_permissions_of_its_channel_and_a_permission_to_write_of_its_own()
    {
        var directory = DirectoryOf(
            Deny(Guild, OverwriteType.Role, Permissions.SendMessages), Allow(Guild, OverwriteType.Role, Permissions.SendMessagesInThreads));
        Assert.True(directory.PermissionsOf(Guild, Thread, Anna, []).HasFlag(Permissions.SendMessagesInThreads | Permissions.EmbedLinks));

        var hidden = DirectoryOf(Deny(Guild, OverwriteType.Role, Permissions.ViewChannel));
        Assert.Equal(Permissions.None, hidden.PermissionsOf(Guild, Thread, Anna, []));
    }

    [Fact]
    public void In_what_is_not_known_nobody_may_do_anything()
    {
        var directory = DirectoryOf();

        Assert.Equal(Permissions.None, directory.PermissionsOf(new(99), Channel, Owner, []));
        Assert.Equal(Permissions.None, directory.PermissionsOf(Guild, new(99), Owner, []));
        Assert.Equal(Permissions.None, directory.PermissionsOf(new(99), Owner, []));
    }

    [Fact]
    public void The_order_of_roles_and_overwrites_does_not_matter() =>
        (from overwrites in Gen.Shuffle(new[]
            {
                Deny(Guild, OverwriteType.Role, Permissions.SendMessages), Deny(Readers, OverwriteType.Role, Permissions.EmbedLinks),
                Allow(Writers, OverwriteType.Role, Permissions.SendMessages), Allow(Anna, OverwriteType.Member, Permissions.AttachFiles),
            })
         from roles in Gen.Shuffle(new[] { Readers, Writers })
         select (overwrites, roles)).Sample(run => Assert.Equal(
            Permissions.ViewChannel | Permissions.SendMessages | Permissions.ManageMessages | Permissions.AttachFiles,
            DirectoryOf(run.overwrites).PermissionsOf(Guild, Channel, Anna, run.roles)));

    private static PermissionOverwrite Deny(Snowflake id, OverwriteType type, Permissions denied) => new() { Id = id, Type = type, Deny = denied };

    private static PermissionOverwrite Allow(Snowflake id, OverwriteType type, Permissions allowed) => new() { Id = id, Type = type, Allow = allowed };

    private static DiscordDirectory DirectoryOf(params PermissionOverwrite[] overwrites)
    {
        // Discord gives the denials and allowances of one role in one overwrite
        var merged = overwrites.GroupBy(one => one.Id).Select(group => group.Aggregate((one, other) => one with { Allow = one.Allow | other.Allow, Deny = one.Deny | other.Deny }));
        var directory = new DiscordDirectory();
        directory.Put(new Guild
        {
            Id = Guild,
            OwnerId = Owner,
            Roles =
            [
                new Role { Id = Guild, Permissions = Base },
                new Role { Id = Writers, Permissions = Permissions.ManageMessages },
                new Role { Id = Readers },
                new Role { Id = Admins, Permissions = Permissions.Administrator },
            ],
            Channels = [new Channel { Id = Channel, PermissionOverwrites = [.. merged] }],
            Threads = [new Channel { Id = Thread, ParentId = Channel, Type = ChannelType.PublicThread }],
        });

        return directory;
    }
}
