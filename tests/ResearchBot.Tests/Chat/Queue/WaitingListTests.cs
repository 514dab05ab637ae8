using ResearchBot.Chat.Queue;
using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Chat.Queue;

public sealed class WaitingListTests
{
    private static readonly QueueOptions Small = new() { Workers = 1, QueueLength = 6, QueueLengthPerSpace = 4, QueueLengthPerMember = 2 };

    [Fact]
    public async Task A_newcomer_is_told_its_place_and_it_falls_as_others_leave()
    {
        await using var world = await QueueWorld.CreateAsync(Small, working: false);
        var first = Assert.IsType<Admission.Waiting>(world.Waiting.TryEnqueue(world.Job("a1")));
        var second = Assert.IsType<Admission.Waiting>(world.Waiting.TryEnqueue(world.Job("a2")));
        var other = Assert.IsType<Admission.Waiting>(world.Waiting.TryEnqueue(world.Job("b1", space: "two")));

        Assert.Equal((1, 2, 2), (first.Place, second.Place, other.Place));
        Assert.Equal((1, 3, 2), (first.Ticket.Place, second.Ticket.Place, other.Ticket.Place));

        Assert.True(first.Ticket.TryLeave());
        Assert.False(first.Ticket.TryLeave());
        Assert.Equal((0, 1), (first.Ticket.Place, second.Ticket.Place));
        Assert.Equal((2, 1), (world.Waiting.Count, world.Waiting.CountOf(new SpaceId("two"))));
    }

    [Fact]
    public async Task A_member_a_space_and_all_together_may_wait_so_many_and_no_more()
    {
        await using var world = await QueueWorld.CreateAsync(Small, working: false);

        Assert.Equal(
            [null, null, QueueBound.Member],
            Enqueue(world, ("one", "ann"), ("one", "ann"), ("one", "ann")));
        Assert.Equal(
            [null, null, QueueBound.Space],
            Enqueue(world, ("one", "ben"), ("one", "ben"), ("one", "cem")));
        Assert.Equal(
            [null, null, QueueBound.All],
            Enqueue(world, ("two", "ann"), ("two", "ben"), ("three", "dee")));
        Assert.Equal(6, world.Waiting.Count);
    }

    [Fact]
    public async Task One_who_floods_the_queue_keeps_no_other_waiting()
    {
        await using var world = await QueueWorld.CreateAsync(new QueueOptions { Workers = 1 }, working: false);
        var refused = Enumerable.Range(0, 200).Count(i => world.Waiting.TryEnqueue(world.Job($"flood{i}", member: "abuser")) is Admission.Full);
        var others = Enumerable.Range(0, 20).Select(i => world.Job($"normal{i}", member: $"m{i}")).ToList();
        others.ForEach(job => world.Enqueue(job));

        await world.StartAsync();
        await Task.WhenAll(others.Select(job => job.Ended));

        Assert.Equal(195, refused);
        Assert.All(others, job => Assert.Equal(1, job.Runs));
        Assert.True(world.Begun.Take(22).Count(name => name.StartsWith("normal", StringComparison.Ordinal)) >= 20);
    }

    [Fact]
    public async Task Many_who_come_at_once_are_each_served_once_or_told_at_once()
    {
        await using var world = await QueueWorld.CreateAsync(new QueueOptions { Workers = 8, QueueLength = 300, QueueLengthPerSpace = 200 });
        var jobs = Enumerable.Range(0, 500).Select(i => world.Job($"{i}", space: $"s{i % 7}", member: $"m{i % 101}", work: async _ => await Task.Yield())).ToList();
        var admitted = new bool[jobs.Count];

        Parallel.For(0, jobs.Count, i => admitted[i] = world.Waiting.TryEnqueue(jobs[i]) is Admission.Waiting);
        await Task.WhenAll(jobs.Where((_, i) => admitted[i]).Select(job => job.Ended));

        Assert.All(jobs.Index(), entry => Assert.Equal(admitted[entry.Index] ? 1 : 0, entry.Item.Runs));
        Assert.Equal(0, world.Waiting.Count);
    }

    private static IEnumerable<QueueBound?> Enqueue(QueueWorld world, params (string Space, string Member)[] asked) =>
        [.. asked.Select(who => world.Waiting.TryEnqueue(world.Job("job", who.Space, who.Member)) is Admission.Full full ? full.Which : (QueueBound?)null)];
}
