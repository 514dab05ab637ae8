using CsCheck;

using ResearchBot.Chat.Queue;

using Xunit;

namespace ResearchBot.Tests.Chat.Queue;

public sealed class TurnsTests
{
    private static readonly Gen<List<(int Space, int Member)>> Arrivals = Gen.Select(Gen.Int[0, 4], Gen.Int[0, 3]).List[0, 60];

    [Fact]
    public void Spaces_take_turns_then_members_and_each_member_is_served_in_order()
    {
        var turns = new Turns<Item>();
        Item[] items = [new(0, 0, 0), new(0, 0, 1), new(0, 1, 2), new(1, 0, 3), new(1, 0, 4), new(2, 0, 5)];
        Array.ForEach(items, item => Add(turns, item));

        Assert.Equal([0, 3, 5, 2, 4, 1], TakeAll(turns).Select(item => item.Number));
    }

    [Fact]
    public void A_space_that_comes_late_waits_for_one_round_at_most_however_many_others_have() =>
        Gen.Select(Arrivals, Gen.Int[0, 60]).Sample((arrivals, taken) =>
        {
            var turns = Of(arrivals);
            TakeSome(turns, taken);
            Add(turns, new Item(99, 0, 99));
            var order = TakeAll(turns);
            var spaces = order.Where(item => item.Space != 99).Select(item => item.Space).Distinct().Count();

            Assert.Equal(spaces, order.FindIndex(item => item.Space == 99));
        });

    [Fact]
    public void The_count_before_an_item_is_what_is_taken_before_it() =>
        Gen.Select(Arrivals, Gen.Int[0, 60]).Sample((arrivals, taken) =>
        {
            var turns = Of(arrivals, out var items);
            var gone = TakeSome(turns, taken);
            var before = items.Except(gone).ToDictionary(item => item, item => turns.CountBefore(item, Lane(item)));
            var order = TakeAll(turns);

            Assert.All(before, entry => Assert.Equal(order.IndexOf(entry.Key), entry.Value));
            Assert.All(gone, item => Assert.Null(turns.CountBefore(item, Lane(item))));
        });

    [Fact]
    public void While_two_spaces_wait_neither_is_served_twice_in_a_row() =>
        Arrivals.Sample(arrivals =>
        {
            var order = TakeAll(Of(arrivals));

            Assert.All(order.Zip(order.Skip(1)).Index(), pair => Assert.True(
                pair.Item.First.Space != pair.Item.Second.Space || order.Skip(pair.Index + 1).All(item => item.Space == pair.Item.First.Space)));
        });

    [Fact]
    public void Within_a_space_no_member_is_served_twice_before_another_who_waits() =>
        Arrivals.Sample(arrivals =>
        {
            foreach (var space in TakeAll(Of(arrivals)).GroupBy(item => item.Space).Select(group => group.ToList()))
            {
                Assert.All(space.Zip(space.Skip(1)).Index(), pair => Assert.True(
                    pair.Item.First.Member != pair.Item.Second.Member || space.Skip(pair.Index + 1).All(item => item.Member == pair.Item.First.Member)));
            }
        });

    [Fact]
    public void A_member_is_served_in_the_order_of_asking_and_nothing_is_lost_or_doubled() =>
        Arrivals.Sample(arrivals =>
        {
            var order = TakeAll(Of(arrivals, out var items));

            Assert.Equal(items.Select(item => item.Number), order.Select(item => item.Number).Order());
            Assert.All(order.GroupBy(item => (item.Space, item.Member)), own => Assert.Equal(own.OrderBy(item => item.Number), own));
        });

    [Fact]
    public void Who_leaves_changes_nothing_in_the_order_of_the_others_of_the_space() =>
        Gen.Select(Arrivals.Where(arrivals => arrivals.Count > 0), Gen.Int[0, 59]).Sample((arrivals, pick) =>
        {
            var turns = Of(arrivals, out var items);
            var leaver = items[pick % items.Count];

            Assert.True(turns.Remove(leaver, Lane(leaver)));
            Assert.False(turns.Remove(leaver, Lane(leaver)));
            Assert.Equal(items.Count - 1, turns.Count);
            Assert.Equal(items.Count(item => item.Space == 0 && item != leaver), turns.CountOf("0"));
            Assert.Equal(items.Except([leaver]).OrderBy(item => item.Number), TakeAll(turns).OrderBy(item => item.Number));
        });

    private static Turns<Item> Of(IReadOnlyList<(int Space, int Member)> arrivals) => Of(arrivals, out _);

    private static Turns<Item> Of(IReadOnlyList<(int Space, int Member)> arrivals, out List<Item> items)
    {
        var turns = new Turns<Item>();
        items = [.. arrivals.Select((arrival, number) => new Item(arrival.Space, arrival.Member, number))];
        items.ForEach(item => Add(turns, item));

        return turns;
    }

    private static void Add(Turns<Item> turns, Item item) => turns.Add(item, Lane(item));

    private static string[] Lane(Item item) => [$"{item.Space}", $"{item.Member}"];

    private static List<Item> TakeSome(Turns<Item> turns, int count) => [.. Enumerable.Range(0, Math.Min(count, turns.Count)).Select(_ => turns.Take())];

    private static List<Item> TakeAll(Turns<Item> turns) => TakeSome(turns, int.MaxValue);

    private sealed class Item(int space, int member, int number)
    {
        public int Space => space;

        public int Member => member;

        public int Number => number;
    }
}
