using ResearchBot.Corpus;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;
using ResearchBot.Spaces.Limits;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Chat.ChatWorld;

namespace ResearchBot.Tests.Spaces.Limits;

public sealed class LimitKeeperTests
{
    private static readonly DateTimeOffset Midnight = new(2024, 6, 16, 0, 0, 0, TimeSpan.Zero);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_who_has_had_their_answers_is_told_until_when()
    {
        await using var world = await WorldAsync(new AnswerLimits { MemberADay = 2 });
        await TakenAsync(world, "ann");
        await TakenAsync(world, "ann");

        Assert.Equal(new LimitDecision.Refused(LimitKind.MemberDay, Midnight), await TakeAsync(world, "ann"));
        await TakenAsync(world, "bob");
        await TakenAsync(world, "ann", space: Other);

        world.Time.Advance(Midnight - world.Time.GetUtcNow());
        await TakenAsync(world, "ann");
    }

    [Fact]
    public async Task A_restart_does_not_reset_what_was_counted()
    {
        await using var world = await WorldAsync(new AnswerLimits { MemberADay = 1 });
        await TakenAsync(world, "ann");

        await world.RestartAsync();

        Assert.Equal(LimitKind.MemberDay, (await RefusedAsync(world, "ann")).Which);
        Assert.Equal(1, await world.Get<LimitKeeper>().CountTodayAsync(Club, "ann", Token));
    }

    [Fact]
    public async Task Of_several_roles_the_most_generous_counts_even_beyond_the_rule_for_all()
    {
        await using var world = await WorldAsync(
            new AnswerLimits { MemberADay = 1, RoleADay = new Dictionary<string, int> { ["new"] = 1, ["friend"] = 3 } });

        for (var i = 0; i < 3; i++)
        {
            await TakenAsync(world, "ann", ["new", "friend", "unknown"]);
        }

        Assert.Equal(LimitKind.MemberDay, (await RefusedAsync(world, "ann", ["new", "friend"])).Which);
        await TakenAsync(world, "bob", ["unknown"]);
        Assert.Equal(LimitKind.MemberDay, (await RefusedAsync(world, "bob", ["unknown"])).Which);
    }

    [Fact]
    public async Task A_channel_counts_with_its_threads_and_direct_messages_for_none()
    {
        await using var world = await WorldAsync(new AnswerLimits { ChannelADay = 2 });
        await world.SetAsync(settings => settings with
        {
            Channels = new Dictionary<string, ChannelSettings> { ["busy"] = new() { AnswersADay = 1 }, ["own"] = new() },
        });
        await TakenAsync(world, "ann", channel: "calm");
        await TakenAsync(world, "ann", channel: "thread", parent: "calm");
        await TakenAsync(world, "ann", channel: "busy");
        await TakenAsync(world, "ann", channel: "own", parent: "busy");

        Assert.Equal(LimitKind.ChannelDay, (await RefusedAsync(world, "bob", channel: "other thread", parent: "calm")).Which);
        Assert.Equal(LimitKind.ChannelDay, (await RefusedAsync(world, "bob", channel: "busy")).Which);
        await TakenAsync(world, "bob", channel: null);
    }

    [Fact]
    public async Task A_server_that_has_had_its_answers_gets_no_more()
    {
        await using var world = await WorldAsync(new AnswerLimits { ServerADay = 2 });
        await TakenAsync(world, "ann", channel: "1");
        await TakenAsync(world, "bob", channel: null);

        Assert.Equal(new LimitDecision.Refused(LimitKind.ServerDay, Midnight), await TakeAsync(world, "cid", channel: "2"));
    }

    [Fact]
    public async Task A_member_waits_for_so_many_answers_at_a_time_and_no_more()
    {
        await using var world = await WorldAsync(new AnswerLimits { Concurrent = 2, MemberADay = 100 });
        using var first = await GrantedAsync(world, "ann");
        using var second = await GrantedAsync(world, "ann");

        Assert.Equal(new LimitDecision.Refused(LimitKind.Concurrent, Until: null), await TakeAsync(world, "ann"));
        Assert.Equal(2, await world.Get<LimitKeeper>().CountTodayAsync(Club, "ann", Token));
        await TakenAsync(world, "bob");
        first.Dispose();
        first.Dispose();
        await TakenAsync(world, "ann");
    }

    [Fact]
    public async Task A_pause_lies_between_two_questions()
    {
        await using var world = await WorldAsync(new AnswerLimits { CoolDownSeconds = 30 });
        var asked = world.Time.GetUtcNow();
        await TakenAsync(world, "ann");
        world.Time.Advance(TimeSpan.FromSeconds(29));

        Assert.Equal(new LimitDecision.Refused(LimitKind.CoolDown, asked.AddSeconds(30)), await TakeAsync(world, "ann"));
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await TakenAsync(world, "ann");
    }

    [Fact]
    public async Task What_failed_does_not_count()
    {
        await using var world = await WorldAsync(new AnswerLimits { MemberADay = 1, ChannelADay = 1, ServerADay = 1 });
        var ticket = await GrantedAsync(world, "ann", channel: "1");

        await ticket.GiveBackAsync(Token);
        await ticket.GiveBackAsync(Token);
        ticket.Dispose();

        await TakenAsync(world, "ann", channel: "1");
        Assert.Equal(LimitKind.MemberDay, (await RefusedAsync(world, "ann", channel: "1")).Which);
    }

    [Fact]
    public async Task Many_at_once_never_get_more_than_the_limit()
    {
        await using var world = await WorldAsync(new AnswerLimits { ServerADay = 7, Concurrent = 20 });

        var decisions = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => TakeAsync(world, $"member {i % 5}"), Token)));

        Assert.Equal(7, decisions.Count(decision => decision is LimitDecision.Granted));
    }

    [Fact]
    public async Task After_two_days_nothing_leads_from_a_counter_to_a_member()
    {
        await using var world = await WorldAsync(new AnswerLimits());
        await TakenAsync(world, "940000000000000042");
        Assert.DoesNotContain("940000000000000042", world.CatalogBytes(), StringComparison.Ordinal);

        world.Time.Advance(TimeSpan.FromDays(1));
        await world.Get<SpaceSweeper>().SweepAsync(world.Time.GetUtcNow(), Token);
        Assert.Equal(3L, world.Scalar("SELECT COUNT(*) FROM daily_use"));
        world.Time.Advance(TimeSpan.FromDays(1));
        await world.Get<SpaceSweeper>().SweepAsync(world.Time.GetUtcNow(), Token);

        Assert.Equal(0L, world.Scalar("SELECT COUNT(*) FROM daily_use"));
        Assert.Equal(0L, world.Scalar("SELECT COUNT(*) FROM secrets WHERE Name LIKE 'use:%'"));
    }

    private static async Task<LibraryWorld> WorldAsync(AnswerLimits limits)
    {
        var world = await LibraryWorld.CreateAsync();
        await world.SetAsync(settings => settings with { Limits = limits });

        return world;
    }

    private static Task<LimitDecision> TakeAsync(
        LibraryWorld world, string member, string[]? roles = null, string? channel = "10", string? parent = null, SpaceId? space = null) =>
        world.Get<LimitKeeper>().TryTakeAsync(space ?? Club, new Asker(member, roles ?? [], ManagesServer: false), channel, parent, Token);

    private static async Task<AnswerTicket> GrantedAsync(
        LibraryWorld world, string member, string[]? roles = null, string? channel = "10", string? parent = null, SpaceId? space = null) =>
        Assert.IsType<LimitDecision.Granted>(await TakeAsync(world, member, roles, channel, parent, space)).Ticket;

    /// <summary>Asks, and is answered.</summary>
    private static async Task TakenAsync(
        LibraryWorld world, string member, string[]? roles = null, string? channel = "10", string? parent = null, SpaceId? space = null) =>
        (await GrantedAsync(world, member, roles, channel, parent, space)).Dispose();

    private static async Task<LimitDecision.Refused> RefusedAsync(
        LibraryWorld world, string member, string[]? roles = null, string? channel = "10", string? parent = null) =>
        Assert.IsType<LimitDecision.Refused>(await TakeAsync(world, member, roles, channel, parent));
}
