using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Emulators.Discord.World;

using Xunit;

using static ResearchBot.Tests.Host.Discord.Curating.CurationDay;

namespace ResearchBot.Tests.Host.Discord.Curating;

public sealed class CorpusCommandTests
{
    private const string Lines = """
        {"_id":"one","title":"Night trams","text":"The night trams run to the harbour every twenty minutes.","metadata":{"source":"Harbour Gazette"}}
        {"_id":"two","title":"Ferries","text":"The ferry to Kiel sails every night at nine from the new quay."}
        {"_act":1,"article":"one","kind":"added","who":"1","at":"2024-01-01T00:00:00.000Z","before":null,"after":null}
        """;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_moderator_imports_lists_shows_edits_searches_counts_and_exports_and_the_trail_has_their_name()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);

        Assert.Contains("2 added", (await day.RunsAsync("corpus import", ("file", PostedFile.OfText("articles.jsonl", Lines)))).Text, StringComparison.Ordinal);
        Assert.Contains("Ferries", (await day.RunsAsync("corpus list")).Text, StringComparison.Ordinal);
        Assert.Contains("sails every night", (await day.RunsAsync("corpus show", ("article", "ferries"))).Text, StringComparison.Ordinal);
        var form = await (await day.Mo.RunCommandAsync(day.Review, "corpus edit", ("article", "article:" + new ArticleKey(space, "two")))).ModalAsync();
        var edited = await day.Mo.SubmitAsync(form, ("title", "Ferries to Kiel"), ("day", "2025-05-02"));
        Assert.Contains("Ferries to Kiel", (await edited.OriginalAsync(IsEnd)).Text, StringComparison.Ordinal);
        await world.GivenAsync(space);
        Assert.Contains("Ferries to Kiel", (await day.RunsAsync("corpus search", ("words", "ferry to Kiel"))).Text, StringComparison.Ordinal);
        Assert.Contains("Articles · 2", (await day.RunsAsync("corpus stats")).Text.Replace("*", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("edited", (await day.RunsAsync("corpus history", ("article", "ferries"))).Text, StringComparison.Ordinal);
        var exported = Assert.Single((await day.RunsAsync("corpus export", ("history", true))).Files);

        Assert.Equal(2 + 3, exported.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.All(await world.Get<AuditTrail>().ListAsync(space, 10, skip: 0, Token), act => Assert.Equal(FormattableString.Invariant($"{day.Mo.User.Id}"), act.Who.Name));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_moderator_sees_where_else_an_article_was_printed_and_what_changed_in_its_text()
    {
        const string Wire = "The city council of Bergen decided on Tuesday that night trams will run to the harbour every twenty minutes. The line will cost 14 million kroner a year, and the opposition had asked for buses instead.";
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.GivenAsync(
            space,
            new ArticleDraft { Id = "one", Text = Wire, Details = new ArticleDetails { Title = "Night trams", Source = "Harbour Gazette" } },
            new ArticleDraft { Id = "two", Text = Wire + " The line opens in June.", Details = new ArticleDetails { Title = "Trams after dark", Source = "Coast Voice" } });

        var shown = (await day.RunsAsync("corpus show", ("article", "night trams"))).Text.Replace("*", "", StringComparison.Ordinal);
        Assert.Contains("The same text also stands in", shown, StringComparison.Ordinal);
        Assert.Contains("Trams after dark · Coast Voice · 100% the same", shown, StringComparison.Ordinal);
        Assert.Contains("Also printed by", (await day.RunsAsync("corpus search", ("words", "night trams Bergen"))).Text, StringComparison.Ordinal);

        await world.GivenAsync(
            space,
            new ArticleDraft { Id = "one", Text = Wire.Replace("14 million", "16 million", StringComparison.Ordinal), Details = new ArticleDetails { Title = "Night trams", Source = "Harbour Gazette" } });
        var history = (await day.RunsAsync("corpus history", ("article", "night trams"))).Text;
        Assert.Contains("1 sentence changed in the latest revision", history, StringComparison.Ordinal);
        Assert.Contains("~~14~~ **16**", history, StringComparison.Ordinal);
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task Articles_of_other_spaces_are_neither_shown_nor_changed()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);

        foreach (var command in new[] { "corpus show", "corpus remove", "corpus history" })
        {
            Assert.Contains("Choose an article", (await day.RunsAsync(command, ("article", "article:default/treaty"))).Text, StringComparison.Ordinal);
            Assert.Contains("Choose an article", (await day.RunsAsync(command, ("article", "harbour treaty"))).Text, StringComparison.Ordinal);
        }

        Assert.Contains("no articles of its own", (await day.RunsAsync("corpus list")).Text, StringComparison.Ordinal);
        Assert.Null((await world.Get<ArticleCatalog>().FindAsync(new ArticleKey(SpaceId.Default, "treaty"), Token))!.RemovedAt);
    }

    [Fact]
    public async Task A_server_that_has_no_room_is_told_so_and_nothing_goes_in()
    {
        await using var world = await BotWorld.WithTreatyAsync(settings: ("Curation:ArticlesAServer", "1"));
        var day = await OpenAsync(world);

        Assert.Contains("may have 1 articles", (await day.RunsAsync("corpus import", ("file", PostedFile.OfText("articles.jsonl", Lines)))).Text, StringComparison.Ordinal);
        Assert.Empty(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(BotWorld.SpaceOf(world.Guild)), withRemoved: true, Token));
    }

    [Fact]
    public async Task Lists_and_trails_are_turned_page_by_page()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.GivenAsync(space, [.. Enumerable.Range(1, 23).Select(i => new ArticleDraft
        {
            Id = FormattableString.Invariant($"a{i:00}"),
            Text = FormattableString.Invariant($"Tram number {i} runs to the harbour."),
            Details = new ArticleDetails { Title = FormattableString.Invariant($"Tram {i:00}"), PublishedAt = new DateOnly(2025, 1, i) },
        })]);

        var list = await day.RunsAsync("corpus list");
        await day.Mo.PressAsync(list, "corpus-list:1:next");
        var second = await day.Mo.WaitForAsync(day.Review, message => message.Id == list.Id && message.Text.Contains("Page 2 of 3", StringComparison.Ordinal));
        var offered = await day.Mo.TypeAsync(day.Review, "corpus remove", "article", "tram 07");

        Assert.Contains("Tram 13", second.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("Tram 14", second.Text, StringComparison.Ordinal);
        Assert.Equal(["Tram 07"], offered.Select(choice => choice.Name));
        Assert.Contains("Page 1 of 5", (await day.RunsAsync("corpus audit")).Text, StringComparison.Ordinal);
    }

    private static async Task<CurationDay> OpenAsync(BotWorld world)
    {
        var day = new CurationDay(world);
        await day.OpenAsync();

        return day;
    }
}
