using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog.Audit;

public sealed class HistoryExportTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whatever_was_done_its_export_imported_elsewhere_exports_byte_for_byte_the_same()
    {
        await using var world = await CreateAsync();
        await using var other = await CreateAsync();
        var spaces = 0;

        await AuditWorld.Deeds.SampleAsync(
            async deeds =>
            {
                var space = new SpaceId(FormattableString.Invariant($"s{Interlocked.Increment(ref spaces)}"));

                foreach (var deed in deeds)
                {
                    await world.DoAsync(space, deed);
                }

                await world.Get<CatalogWriter>().UndoAsync(space, 1 + (deeds.Length / 2), Token);
                var export = await world.ExportAsync(space);
                await other.ImportAsync(space, export);

                Assert.Equal(export, await other.ExportAsync(space));
                Assert.Equal(await world.StateAsync(space), await other.StateAsync(space));
            },
            iter: 40,
            threads: 1);
    }

    [Fact]
    public async Task What_was_imported_is_undone_like_what_was_done_here()
    {
        await using var world = await CreateAsync();
        await using var other = await CreateAsync();
        await world.GivenAsync(Draft("birds", "Herons nest in the quarry.", "Herons"));
        await world.GivenAsync(Draft("birds", "Herons left the quarry.", "Herons gone"));
        await other.ImportAsync(SpaceId.Default, await world.ExportAsync(SpaceId.Default));

        Assert.IsType<UndoOutcome.Undone>(await other.Get<CatalogWriter>().UndoAsync(SpaceId.Default, 2, Token));

        var article = await other.Get<ArticleCatalog>().FindAsync(Key("birds"), Token);
        Assert.Equal((3, "Herons nest in the quarry.", "Herons"), (article!.Revision, article.Text, article.Details.Title));
    }

    [Fact]
    public async Task An_article_that_is_there_gets_no_foreign_past_and_imports_twice_change_nothing()
    {
        await using var world = await CreateAsync();
        await using var other = await CreateAsync();
        await world.GivenAsync(Draft("birds", "Herons nest in the quarry."), Draft("mill", "The mill was sold."));
        await world.Get<CatalogWriter>().RemoveAsync(Key("mill"), Token);
        await other.GivenAsync(Draft("birds", "Herons nest in the quarry."));
        var export = await world.ExportAsync(SpaceId.Default);

        await other.ImportAsync(SpaceId.Default, export);
        var once = await other.ExportAsync(SpaceId.Default);
        await other.ImportAsync(SpaceId.Default, export);

        var acts = (await other.Get<AuditTrail>().ListAsync(SpaceId.Default, 100, skip: 0, Token)).Reverse();
        Assert.Equal([("birds", CorpusActKind.Added), ("mill", CorpusActKind.Added), ("mill", CorpusActKind.Removed)], acts.Take(3).Select(act => (act.Article.Id, act.Kind)));
        Assert.NotNull((await other.Get<ArticleCatalog>().FindAsync(Key("mill"), Token))!.RemovedAt);
        Assert.Equal(once, await other.ExportAsync(SpaceId.Default));
    }

    [Fact]
    public async Task Acts_without_their_articles_and_a_past_that_cannot_be_are_refused()
    {
        await using var world = await CreateAsync();

        var totals = await world.ImportAsync(SpaceId.Default, """
            {"_act":1,"article":"x","kind":"removed","who":"7","at":"2024-01-01T00:00:00.000Z","before":null,"after":null}
            {"_act":"one","article":"x"}
            {"_id":"x","title":"X","text":"Herons nest here.","_history":{"added_at":"2024-01-01T00:00:00.000Z","revisions":[{"number":2,"added_at":"2024-01-01T00:00:00.000Z","text":"a"},{"number":1,"added_at":"2024-01-01T00:00:00.000Z"}]}}
            """);

        Assert.Equal(["Line 2: This is no act of an audit trail.", "Line 3: Its \"_history\" is not what an export wrote."], totals.Failed.Select(failed => failed.Reason));
        Assert.Equal(0, await world.Get<AuditTrail>().CountAsync(SpaceId.Default, Token));
    }
}
