using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog.Audit;

public sealed class UndoTests
{
    private const string First = "Herons nest in the old quarry behind the mill.";
    private const string Second = "Herons left the old quarry behind the mill.";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_act_is_undone_into_what_was_before_and_undoing_can_be_undone()
    {
        await using var world = await CreateAsync();
        var writer = world.Get<CatalogWriter>();
        await world.GivenAsync(Draft("birds", First, "One"));
        await writer.EditAsync(Key("birds"), details => details with { Title = "Two" }, Token);
        await world.GivenAsync(Draft("birds", Second, "Three"));
        await writer.RemoveAsync(Key("birds"), Token);

        Assert.Equal((2, Second, "Three", false), await UndoAsync(4));
        Assert.Equal((3, First, "Two", false), await UndoAsync(3));
        Assert.Equal((3, First, "One", false), await UndoAsync(2));
        Assert.Equal((3, First, "One", true), await UndoAsync(1));
        Assert.Equal((3, First, "One", false), await UndoAsync(8));
        Assert.Equal([4L, 3, 2, 1, 8], (await world.Get<AuditTrail>().ListAsync(Key("birds"), Token)).Where(act => act.Kind is CorpusActKind.Undone).Select(act => act.Undoes!.Value));

        async Task<(int, string, string, bool)> UndoAsync(long act)
        {
            Assert.IsType<UndoOutcome.Undone>(await writer.UndoAsync(SpaceId.Default, act, Token));
            var article = (await world.Get<ArticleCatalog>().FindAsync(Key("birds"), Token))!;

            return (article.Revision, article.Text, article.Details.Title, article.RemovedAt is not null);
        }
    }

    [Fact]
    public async Task What_was_changed_since_is_not_undone_and_nothing_changes()
    {
        await using var world = await CreateAsync();
        var writer = world.Get<CatalogWriter>();
        await world.GivenAsync(Draft("birds", First, "One"));
        await writer.EditAsync(Key("birds"), details => details with { Title = "Two" }, Token);
        await writer.EditAsync(Key("birds"), details => details with { Title = "Three" }, Token);
        var before = await world.ExportAsync(SpaceId.Default);

        var refused = Assert.IsType<UndoOutcome.Refused>(await writer.UndoAsync(SpaceId.Default, 2, Token));

        Assert.Equal(UndoRefusal.ChangedSince, refused.Why);
        Assert.Equal(before, await world.ExportAsync(SpaceId.Default));
    }

    [Fact]
    public async Task A_text_that_was_damaged_does_not_come_back()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", First));
        await world.GivenAsync(Draft("birds", Second));
        world.Scalar("UPDATE revisions SET Text = 'Eagles nest here.' WHERE Number = 1");

        Assert.Equal(UndoRefusal.TextLost, Assert.IsType<UndoOutcome.Refused>(await world.Get<CatalogWriter>().UndoAsync(SpaceId.Default, 2, Token)).Why);
    }

    [Fact]
    public async Task Undoing_is_asked_and_cited_again_at_once()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(Draft("birds", "The herons nest in the old quarry behind the mill since 1987."), Draft("more", "The mill was sold to the town."));
        await world.Get<CatalogWriter>().RemoveAsync(Key("birds"), Token);
        Assert.IsNotType<ResearchBot.Answering.Answer.Grounded>(await world.AskAsync("Since when do the herons nest in the old quarry?"));

        await world.Get<CatalogWriter>().UndoAsync(SpaceId.Default, 3, Token);
        await world.GivenAsync(Array.Empty<ArticleDraft>());

        Assert.IsType<ResearchBot.Answering.Answer.Grounded>(await world.AskAsync("Since when do the herons nest in the old quarry?"));
    }

    [Fact]
    public async Task Whatever_was_done_undoing_all_of_it_backwards_leaves_what_was_there_at_every_step()
    {
        await using var world = await CreateAsync();
        var spaces = 0;

        await AuditWorld.Deeds.SampleAsync(
            async deeds =>
            {
                var space = new SpaceId(FormattableString.Invariant($"s{Interlocked.Increment(ref spaces)}"));
                var states = new List<IReadOnlyDictionary<string, (string, bool, string)>> { await world.StateAsync(space) };

                foreach (var deed in deeds)
                {
                    var count = await world.Get<AuditTrail>().CountAsync(space, Token);
                    await world.DoAsync(space, deed);

                    if (await world.Get<AuditTrail>().CountAsync(space, Token) > count)
                    {
                        states.Add(await world.StateAsync(space));
                    }
                }

                for (var act = states.Count - 1; act > 0; act--)
                {
                    Assert.IsType<UndoOutcome.Undone>(await world.Get<CatalogWriter>().UndoAsync(space, act, Token));
                    AssertSame(states[act - 1], await world.StateAsync(space));
                }
            },
            iter: 40,
            threads: 1);
    }

    /// <summary>An article that was not there is out of use after its adding is undone.</summary>
    private static void AssertSame(IReadOnlyDictionary<string, (string Text, bool Removed, string Known)> expected, IReadOnlyDictionary<string, (string Text, bool Removed, string Known)> actual)
    {
        Assert.All(actual.Where(article => !expected.ContainsKey(article.Key)), article => Assert.True(article.Value.Removed));
        Assert.All(expected, article => Assert.Equal(article.Value, actual[article.Key]));
    }
}
