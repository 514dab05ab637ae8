using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Tests.Doubles;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Corpus.Catalog;

public sealed class CatalogTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_id_with_the_same_text_changes_nothing()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river came up by four metres in one night."));

        var again = await world.GivenAsync(("one", "The river came up by four metres in one night."));

        Assert.Equal((AddOutcome.Unchanged, 1), (again[0].Outcome, again[0].Revision));
        Assert.Equal(0, await world.Get<IndexJobs>().CountAsync(Token));
    }

    [Fact]
    public async Task Another_text_makes_a_revision_and_the_first_stays()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river rose by four metres."));

        var added = await world.GivenAsync(("one", "The river rose by five metres."));

        Assert.Equal((AddOutcome.Updated, 2), (added[0].Outcome, added[0].Revision));
        Assert.Equal("The river rose by five metres.", (await world.Get<ArticleCatalog>().FindAsync(Key("one"), Token))!.Text);
        Assert.Equal(2L, world.Scalar("SELECT COUNT(*) FROM revisions"));
    }

    [Fact]
    public async Task An_id_that_comes_twice_in_one_batch_ends_in_its_later_text()
    {
        await using var world = await CreateAsync();

        var added = await world.GivenAsync(("one", "First words of it."), ("one", "Later words of it."));

        Assert.Equal([AddOutcome.Added, AddOutcome.Updated], added.Select(article => article.Outcome));
        Assert.Equal("Later words of it.", (await world.Get<ArticleCatalog>().FindAsync(Key("one"), Token))!.Text);
    }

    [Fact]
    public async Task One_address_with_two_ids_is_two_articles_and_without_ids_one()
    {
        await using var world = await CreateAsync();
        var address = new ArticleDetails { Url = "https://example.org/story/" };

        await world.GivenAsync(
            new ArticleDraft { Id = "a", Text = "Text of the first.", Details = address },
            new ArticleDraft { Id = "b", Text = "Text of the second.", Details = address });
        var derived = await world.GivenAsync(
            new ArticleDraft { Text = "Text of the third.", Details = address },
            new ArticleDraft { Text = "Text of the third, mended.", Details = address with { Url = "http://EXAMPLE.org/story" } });

        Assert.Equal(derived[0].Key, derived[1].Key);
        Assert.Equal(3, (await world.Get<ArticleCatalog>().ListAsync(Everything.Scope, withRemoved: false, Token)).Count);
    }

    [Fact]
    public async Task Text_and_details_come_back_as_they_went_in()
    {
        await using var world = await CreateAsync();
        var draft = new ArticleDraft
        {
            Id = "odd/ id ✓",
            Text = "\u202Ereversed\u202C\r\n\tTab, NUL \0 and 👩‍🔬.\n\n  trailing  ",
            Details = new ArticleDetails
            {
                Title = "T",
                Author = "A",
                Source = "S",
                Url = "https://example.org",
                PublishedAt = new DateOnly(2024, 2, 29),
                Kind = ArticleKind.Opinion,
                Language = "en-GB",
                Tags = ["x", "y"],
                Shelves = ["z"],
                Extra = new System.Text.Json.Nodes.JsonObject { ["n"] = 1 },
            },
        };

        await world.GivenAsync(draft);
        await world.RestartAsync();
        var stored = (await world.Get<ArticleCatalog>().FindAsync(Key("odd/ id ✓"), Token))!;

        Assert.Equal(draft.Text, stored.Text);
        Assert.Equal(draft.Details with { Tags = [], Shelves = [], Extra = null }, stored.Details with { Tags = [], Shelves = [], Extra = null });
        Assert.Equal(["x", "y"], stored.Details.Tags);
        Assert.Equal(["z"], stored.Details.Shelves);
        Assert.Equal("""{"n":1}""", stored.Details.Extra!.ToJsonString());
    }

    [Fact]
    public async Task A_removed_article_is_kept_but_not_in_use_until_it_is_restored()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river came up by four metres in one night."));
        var (catalog, writer) = (world.Get<ArticleCatalog>(), world.Get<CatalogWriter>());

        Assert.True(await writer.RemoveAsync(Key("one"), Token));
        Assert.False(await writer.RemoveAsync(Key("one"), Token));
        Assert.Empty(await catalog.FindInUseAsync([Key("one")], Token));
        Assert.Single(await catalog.ListAsync(Everything.Scope, withRemoved: true, Token));

        Assert.True(await writer.RestoreAsync(Key("one"), Token));
        Assert.Single(await catalog.FindInUseAsync([Key("one")], Token));
    }

    [Fact]
    public async Task Text_that_does_not_fit_its_hash_is_not_used()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(("one", "The river came up by four metres in one night."));
        Assert.IsType<ResearchBot.Answering.Answer.Grounded>(await world.AskAsync("By how many metres did the river come up in one night?"));

        world.Scalar("UPDATE revisions SET Text = 'The river came up by nine metres in one night.'; SELECT 1");

        Assert.Empty(await world.Get<ArticleCatalog>().FindInUseAsync([Key("one")], Token));
        Assert.IsType<ResearchBot.Answering.Answer.NotInCorpus>(await world.AskAsync("By how many metres did the river come up in one night?"));
    }

    [Fact]
    public async Task A_catalog_of_a_newer_program_is_refused_in_a_sentence()
    {
        await using var world = await CreateAsync();
        world.Scalar("INSERT INTO __EFMigrationsHistory VALUES ('99991231235959_Later', '99.0.0'); SELECT 1");

        var refusal = await Assert.ThrowsAsync<CatalogException>(world.RestartAsync);

        Assert.Contains("newer version", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_schema_changes_that_are_known_are_those_that_exist()
    {
        await using var world = await CreateAsync();
        await using var context = await world.Get<CatalogConnections>().OpenAsync(Token);

        Assert.Equal(context.Database.GetMigrations(), CatalogSetup.KnownMigrations);
        Assert.False(context.Database.HasPendingModelChanges());
    }

    [Fact]
    public async Task A_file_that_is_no_catalog_is_refused_in_a_sentence()
    {
        await using var world = await CreateAsync();
        SqliteConnection.ClearPool(new SqliteConnection(CatalogConnections.ConnectionString(new DataOptions { Directory = world.Folder })));
        await File.WriteAllTextAsync(Path.Combine(world.Folder, "catalog.db"), new string('x', 8_192), Token);

        var refusal = await Assert.ThrowsAsync<CatalogException>(world.RestartAsync);

        Assert.Contains("cannot be opened", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_commit_is_written_through_to_the_disk()
    {
        await using var world = await CreateAsync();

        Assert.Equal("wal", world.Scalar("PRAGMA journal_mode"));
        Assert.Contains("synchronous=FULL", DurableSqlite.Settings, StringComparison.Ordinal);
    }
}
