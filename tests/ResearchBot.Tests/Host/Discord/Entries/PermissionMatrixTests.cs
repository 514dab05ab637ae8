using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Entries;

/// <summary>Every entry and every kind of people: who gets in is what the hand-written table says, cell by cell.</summary>
public sealed class PermissionMatrixTests(EntryDesk desk) : IClassFixture<EntryDesk>
{
    private static readonly Snowflake Guild = new(50);
    private static readonly Snowflake Enabled = new(60);
    private static readonly Snowflake Elsewhere = new(61);
    private static readonly SpaceSettings Settings = People.SettingsWith(Enabled);

    public static TheoryData<string> Everyone => [.. People.All.Keys];

    public static TheoryData<string> Forgeries => [.. Forged.Keys];

    private static readonly Dictionary<string, Func<Interaction, Interaction>> Forged = new()
    {
        ["installed by a user"] = real => real with { AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["1"] = new(9) } },
        ["installed elsewhere"] = real => real with { AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["0"] = new(51) } },
        ["without a member"] = real => real with { Member = null, User = real.Member!.User },
    };

    [Fact]
    public void Commands_are_shown_to_everybody_because_who_may_use_them_is_decided_here() =>
        Assert.All(ResearchBot.Host.Discord.Commands.CommandList.All, command => Assert.Null(command.DefaultMemberPermissions));

    [Fact]
    public void The_matrix_has_a_cell_for_every_kind_of_people_every_entry_and_every_place()
    {
        var (entries, people) = (desk.All.Count, People.All.Count);
        var cells = people * entries * 4;
        TestContext.Current.TestOutputHelper?.WriteLine($"{people} kinds of people × {entries} entries × 4 places = {cells} cells, and {entries * (Forged.Count + 1)} forged or misplaced uses.");

        Assert.True(cells >= 2_000);
    }

    [Fact]
    public void Somebody_has_thought_about_every_entry() =>
        Assert.Empty(desk.All.Where(entry => EntryRow.Find(entry) is null).Select(entry => $"{entry.Kind} {entry.Name}"));

    [Theory]
    [MemberData(nameof(Everyone))]
    public void In_a_server_people_get_what_their_roles_allow_and_nothing_else(string who)
    {
        var person = People.All[who];
        var wrong = from entry in desk.All
                    from channel in new[] { Enabled, Elsewhere }
                    let isIn = Gate.FindRefusal(entry, Visit(InServer(person, channel)), parent: null) is null
                    where isIn != EntryRow.Find(entry)?.LetsIn(person, isEnabled: channel == Enabled)
                    select $"{entry.Kind} {entry.Name} in {(channel == Enabled ? "an enabled channel" : "another channel")}: {(isIn ? "let in" : "kept out")}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Everyone))]
    public void In_direct_messages_people_get_what_their_roles_in_the_chosen_server_allow(string who)
    {
        var person = People.All[who];
        var home = new DirectHome(Guild, Askers.Of(new Snowflake(7), person.Roles, managesServer: person.Permissions is not Permissions.None));
        var wrong = from entry in desk.All
                    from shared in new[] { home, null }
                    let isIn = Gate.FindRefusal(entry, Visit(Direct()) with { Home = shared }, parent: null) is null
                    where isIn != EntryRow.Find(entry)?.LetsInDirectly(shared is null ? null : person)
                    select $"{entry.Kind} {entry.Name} {(shared is null ? "without a server" : "with one")}: {(isIn ? "let in" : "kept out")}";

        Assert.Empty(wrong);
    }

    [Theory]
    [MemberData(nameof(Forgeries))]
    public async Task What_is_forged_runs_nothing_and_asks_no_store_even_for_owners(string how)
    {
        foreach (var entry in desk.All)
        {
            var (hasRun, reply) = await desk.UseAsync(entry, Forged[how](InServer(People.All["owner"], Enabled)));

            Assert.False(hasRun, entry.Name);
            Assert.Contains(Wordbook.English.OutOfDate.ToString(), reply, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_for_servers_runs_nothing_and_asks_no_store_in_direct_messages()
    {
        foreach (var entry in desk.All.Where(entry => EntryRow.Find(entry) is { Direct: false }))
        {
            var (hasRun, reply) = await desk.UseAsync(entry, Direct());

            Assert.False(hasRun, entry.Name);
            Assert.Contains(Wordbook.English.ServersOnly.ToString(), reply, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_is_not_forged_does_ask_the_store()
    {
        var (hasRun, reply) = await desk.UseAsync(desk.All.First(entry => entry.Name == "settings"), InServer(People.All["owner"], Enabled));

        Assert.False(hasRun);
        Assert.Contains("Something went wrong", reply, StringComparison.Ordinal);
    }

    private static Interaction InServer(People person, Snowflake channel) => new()
    {
        Id = new Snowflake(1),
        Token = "unused",
        GuildId = Guild,
        ChannelId = channel,
        Member = new Member { User = new User { Id = new Snowflake(7) }, Roles = person.Roles, Permissions = person.Permissions },
        AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["0"] = Guild },
        Context = CommandPlace.Guild,
    };

    private static Interaction Direct() => new()
    {
        Id = new Snowflake(1),
        Token = "unused",
        ChannelId = Elsewhere,
        User = new User { Id = new Snowflake(7) },
        AuthorizingIntegrationOwners = new Dictionary<string, Snowflake> { ["0"] = new(0) },
        Context = CommandPlace.BotDirectMessage,
    };

    private Visit Visit(Interaction interaction) => new(desk.Receive(interaction), Wordbook.English, Settings);
}
