using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Spaces;

using Xunit;

using static ResearchBot.Tests.Host.Discord.Curating.CurationDay;

namespace ResearchBot.Tests.Host.Discord.Curating;

/// <summary>Who curates a shelf works on what stands there, and is refused everything else in one sentence.</summary>
public sealed class CuratorTests
{
    private const string Refusal = "You curate articles on policy alone";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_curator_adds_lists_shows_searches_edits_removes_and_restores_on_their_shelf()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var (day, cleo) = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.GivenAsync(space, On("papers", "Ferries", "The ferry to Kiel sails every night at nine from the new quay."));

        Assert.Contains("1 added", (await RunAsync(cleo, day, "corpus add", ("file", PostedFile.OfText("trams.md", Tram)))).Text, StringComparison.Ordinal);
        await world.GivenAsync(space);
        var added = Assert.Single(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: false, Token), article => article.Details.Title != "Ferries");
        Assert.Equal(["policy"], added.Details.Shelves);
        var list = (await RunAsync(cleo, day, "corpus list")).Text;
        Assert.Contains("Night trams", list, StringComparison.Ordinal);
        Assert.DoesNotContain("Ferries", list, StringComparison.Ordinal);
        Assert.Contains("city council", (await RunAsync(cleo, day, "corpus show", ("article", "night trams"))).Text, StringComparison.Ordinal);
        Assert.Contains("Night trams", (await RunAsync(cleo, day, "corpus search", ("words", "night trams to the harbour"))).Text, StringComparison.Ordinal);
        Assert.DoesNotContain("sails every night", (await RunAsync(cleo, day, "corpus search", ("words", "ferry to Kiel"))).Text, StringComparison.Ordinal);
        var form = await (await cleo.RunCommandAsync(day.Review, "corpus edit", ("article", "night trams"))).ModalAsync();
        var edited = await (await cleo.SubmitAsync(form, ("title", "Trams by night"))).OriginalAsync(IsEnd);
        Assert.Contains("Trams by night", edited.Text, StringComparison.Ordinal);
        Assert.False(Has(edited, "undo:"));
        var removed = await RunAsync(cleo, day, "corpus remove", ("article", "trams by night"));
        Assert.False(Has(removed, "undo:"));
        var offered = await cleo.TypeAsync(day.Review, "corpus restore", "article", "trams");
        Assert.Contains("Trams by night", (await RunAsync(cleo, day, "corpus restore", ("article", Assert.Single(offered).Value.ToString()))).Text, StringComparison.Ordinal);
        Assert.False(Has(await RunAsync(cleo, day, "corpus history", ("article", "trams by night")), "undo:"));
        Assert.Equal(["policy"], (await cleo.TypeAsync(day.Review, "corpus add", "shelf", "p")).Select(choice => choice.Name));
        Assert.Equal(["papers", "policy"], (await day.Mo.TypeAsync(day.Review, "corpus add", "shelf", "p")).Select(choice => choice.Name));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_curator_is_refused_every_other_article_and_act_in_one_sentence()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var (day, cleo) = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.GivenAsync(space, On("papers", "Ferries", "The ferry to Kiel sails every night at nine from the new quay.") with { Id = "ferries" });
        var key = new ArticleKey(space, "ferries");

        foreach (var command in new[] { "corpus show", "corpus edit", "corpus remove", "corpus history" })
        {
            Assert.Contains(Refusal, Plain(await RunAsync(cleo, day, command, ("article", $"article:{key}"))), StringComparison.Ordinal);
            Assert.Contains(Refusal, Plain(await RunAsync(cleo, day, command, ("article", "ferries"))), StringComparison.Ordinal);
            Assert.Empty(await cleo.TypeAsync(day.Review, command, "article", "ferr"));
        }

        await world.Get<CatalogWriter>().RemoveAsync(key, Token);
        Assert.Contains(Refusal, Plain(await RunAsync(cleo, day, "corpus restore", ("article", $"article:{key}"))), StringComparison.Ordinal);
        Assert.Contains(Refusal, Plain(await RunAsync(cleo, day, "corpus add", ("file", PostedFile.OfText("trams.md", Tram)), ("shelf", "papers"))), StringComparison.Ordinal);
        Assert.Contains(Refusal, Plain(await RunAsync(cleo, day, "corpus add", ("file", PostedFile.OfText("a.jsonl", """{"_id":"ferries","title":"Mine","text":"Taken over."}""")))), StringComparison.Ordinal);

        foreach (var command in new[] { "corpus audit", "corpus stats", "corpus export" })
        {
            Assert.Contains("Only moderators", (await RunAsync(cleo, day, command)).Text, StringComparison.Ordinal);
        }

        Assert.Contains("Only moderators", (await RunAsync(cleo, day, "corpus import", ("file", PostedFile.OfText("trams.md", Tram)))).Text, StringComparison.Ordinal);
        Assert.StartsWith("The ferry", (await world.Get<ArticleCatalog>().FindAsync(key, Token))!.Text, StringComparison.Ordinal);
        Assert.Single(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token));
    }

    [Fact]
    public async Task A_form_that_was_opened_before_the_article_left_the_shelf_changes_nothing()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var (day, cleo) = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await world.GivenAsync(space, On("policy", "Trams", "Night trams run to the harbour.") with { Id = "trams" });
        var form = await (await cleo.RunCommandAsync(day.Review, "corpus edit", ("article", "trams"))).ModalAsync();

        await world.Get<CatalogWriter>().EditAsync(new ArticleKey(space, "trams"), details => details with { Shelves = ["papers"] }, Token);
        var submitted = await (await cleo.SubmitAsync(form, ("title", "Mine"))).OriginalAsync(IsEnd);

        Assert.Contains(Refusal, Plain(submitted), StringComparison.Ordinal);
        Assert.Equal("Trams", (await world.Get<ArticleCatalog>().FindAsync(new ArticleKey(space, "trams"), Token))!.Details.Title);
    }

    [Fact]
    public async Task A_curator_decides_on_what_is_filed_on_their_shelf_and_on_nothing_else()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var (day, cleo) = await OpenAsync(world);
        var space = BotWorld.SpaceOf(world.Guild);
        await KeepAsync(world, "1");
        await KeepAsync(world, "2");
        await world.Get<SuggestionBox>().EditAsync(space, "1", details => details with { Shelves = ["policy"] }, Token);
        var theirs = await day.Mo.WaitForAsync(day.Review, message => Has(message, "approve:1"), TimeSpan.FromMinutes(1));
        var other = await day.Mo.WaitForAsync(day.Review, message => Has(message, "approve:2"), TimeSpan.FromMinutes(1));

        await cleo.PressAsync(other, "approve:2");
        await cleo.WaitForAsync(day.Review, message => message.OnlyFor == cleo && Plain(message).Contains(Refusal, StringComparison.Ordinal));
        Assert.Contains(Refusal, Plain(await (await cleo.PressAsync(other, "reject:2")).OriginalAsync(IsEnd)), StringComparison.Ordinal);
        Assert.Contains(Refusal, Plain(await (await cleo.PressAsync(other, "edit-suggestion:2")).OriginalAsync(IsEnd)), StringComparison.Ordinal);
        await cleo.PressAsync(theirs, "approve:1");
        await day.Mo.WaitForAsync(day.Review, message => message.Id == theirs.Id && message.Text.Contains("Approved by", StringComparison.Ordinal));

        Assert.Equal(["2"], (await world.Get<SuggestionBox>().ListWaitingAsync(space, outlet: null, Token)).Select(waiting => waiting.Id));
        Assert.Equal(["policy"], Assert.Single(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token)).Details.Shelves);
    }

    private static async Task KeepAsync(BotWorld world, string id)
    {
        var draft = new ArticleDraft { Text = $"Suggestion number {id} tells of trams.", Details = new ArticleDetails { Title = $"Suggestion {id}" } };
        await world.Get<SuggestionBox>().SuggestAsync(BotWorld.SpaceOf(world.Guild), id, memberId: null, "", draft, Token);
    }

    private static async Task<PostedMessage> RunAsync(EmulatedMember who, CurationDay day, string command, params (string Name, object? Value)[] options) =>
        await (await who.RunCommandAsync(day.Review, command, options)).OriginalAsync(IsEnd);

    private static string Plain(PostedMessage message) => message.Text.Replace("*", "", StringComparison.Ordinal);

    private static ArticleDraft On(string shelf, string title, string text) => new() { Text = text, Details = new ArticleDetails { Title = title, Shelves = [shelf] } };

    private static async Task<(CurationDay Day, EmulatedMember Curator)> OpenAsync(BotWorld world)
    {
        var day = new CurationDay(world);
        await day.OpenAsync();
        var role = world.Guild.AddRole("policy curators");
        await world.SetAsync(settings => settings with
        {
            Shelves = new Dictionary<string, ShelfSettings>
            {
                ["policy"] = new() { CurateRoles = [role.Id.ToString(CultureInfo.InvariantCulture)] },
                ["papers"] = new(),
            },
        });

        return (day, world.Guild.AddMember("cleo", role));
    }
}
