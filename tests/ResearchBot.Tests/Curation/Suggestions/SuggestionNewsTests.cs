using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Suggestions;

public sealed class SuggestionNewsTests
{
    private static readonly SpaceId Club = new("club");
    private static readonly ReviewMessage Card = new("30", "31");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_suggestion_is_due_for_a_card_then_for_its_outcome_and_then_for_nothing()
    {
        await using var world = await CreateAsync();
        var (box, news) = (world.Get<SuggestionBox>(), world.Get<SuggestionNews>());
        var kept = await KeepAsync(world, "7");
        Assert.Equal([Club], await news.ListSpacesAsync(Token));
        Assert.Single(await news.ListUnseenAsync(Club, 10, Token));

        Assert.Equal("30", (await news.BeginShowingAsync(kept, "30", Token))!.MayBeShown!.ChannelId);
        await news.ShownAsync(kept, Card, Token);
        Assert.Empty(await news.ListSpacesAsync(Token));
        Assert.Null(await news.BeginShowingAsync(kept, "30", Token));

        await box.ApproveAsync(Club, "1", Actor.Member("9"), Token);
        var changed = Assert.Single(await news.ListChangedAsync(Club, 10, Token));
        var untold = Assert.Single(await news.ListUntoldAsync(Club, 10, Token));
        Assert.Null(untold.MayBeToldSince);
        Assert.NotNull((await news.BeginTellingAsync(untold, Token))!.MayBeToldSince);
        await news.ToldAsync(untold, Token);
        await news.RefreshedAsync(changed, Token);

        Assert.Empty(await news.ListSpacesAsync(Token));
        Assert.Null(await news.BeginTellingAsync(untold, Token));
    }

    [Fact]
    public async Task What_changed_while_it_was_shown_or_told_stays_due()
    {
        await using var world = await CreateAsync();
        var (box, news) = (world.Get<SuggestionBox>(), world.Get<SuggestionNews>());
        var kept = await KeepAsync(world, "7");
        await news.BeginShowingAsync(kept, "30", Token);
        await box.RejectAsync(Club, "1", Actor.Member("9"), "No.", Token);
        await news.ShownAsync(kept, Card, Token);
        var rejected = Assert.Single(await news.ListChangedAsync(Club, 10, Token));

        await world.Get<ResearchBot.Curation.CorpusUndo>().UndoAsync(Club, 1, Actor.Member("9"), Token);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await box.ApproveAsync(Club, "1", Actor.Member("9"), Token);
        await news.RefreshedAsync(rejected, Token);
        await news.ToldAsync(rejected, Token);

        Assert.Equal(SuggestionState.Approved, Assert.Single(await news.ListChangedAsync(Club, 10, Token)).State);
        Assert.Single(await news.ListUntoldAsync(Club, 10, Token));
    }

    [Fact]
    public async Task A_card_that_is_gone_is_replaced_only_where_the_suggestion_waits()
    {
        await using var world = await CreateAsync();
        var (box, news) = (world.Get<SuggestionBox>(), world.Get<SuggestionNews>());
        await news.ShownAsync(await KeepAsync(world, memberId: null), Card, Token);
        await box.RejectAsync(Club, "1", Actor.Member("9"), reason: null, Token);

        await news.LostAsync((await box.FindAsync(Club, "1", Token))!, Token);
        Assert.Empty(await news.ListSpacesAsync(Token));
        await world.Get<ResearchBot.Curation.CorpusUndo>().UndoAsync(Club, 1, Actor.Member("9"), Token);

        Assert.Equal(1, Assert.Single(await news.ListUnseenAsync(Club, 10, Token)).LostCards);
    }

    [Fact]
    public async Task A_catalog_of_before_shows_what_waits_without_a_card_and_tells_no_old_outcome()
    {
        await using var world = await CreateAsync();
        var (box, news) = (world.Get<SuggestionBox>(), world.Get<SuggestionNews>());
        await KeepAsync(world, "7");
        await KeepAsync(world, "7", "2");
        await KeepAsync(world, "7", "3");
        await news.ShownAsync((await box.FindAsync(Club, "2", Token))!, Card, Token);
        await box.RejectAsync(Club, "3", Actor.Member("9"), reason: null, Token);
        world.Scalar(
            """
            DROP INDEX "IX_suggestions_Pending_Space";
            ALTER TABLE suggestions DROP COLUMN "Pending";
            ALTER TABLE suggestions DROP COLUMN "ShowingAt";
            ALTER TABLE suggestions DROP COLUMN "LostCards";
            ALTER TABLE suggestions DROP COLUMN "TellingAt";
            DELETE FROM __EFMigrationsHistory WHERE "MigrationId" LIKE '%_SuggestionNews';
            """);

        await world.RestartAsync();

        Assert.Equal(["1"], (await world.Get<SuggestionNews>().ListUnseenAsync(Club, 10, Token)).Select(suggestion => suggestion.Id));
        Assert.Empty(await world.Get<SuggestionNews>().ListUntoldAsync(Club, 10, Token));
        Assert.Equal((long)CatalogSetup.KnownMigrations.Count, world.Scalar("SELECT COUNT(*) FROM __EFMigrationsHistory"));
    }

    private static async Task<Suggestion> KeepAsync(LibraryWorld world, string? memberId, string id = "1") =>
        Assert.IsType<SuggestOutcome.Suggested>(await world.Get<SuggestionBox>().SuggestAsync(Club, id, memberId, "20", Draft("x", $"Herons nest here: {id}."), Token)).Suggestion;
}
