using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Emulators.Web;
using ResearchBot.Tests.Host.Terminal;

using Xunit;

using static ResearchBot.Tests.Host.Discord.Curating.CurationDay;

namespace ResearchBot.Tests.Host.Discord.Curating;

public sealed class ReviewTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Of_two_moderators_at_once_one_decides_and_the_other_is_told_who_did()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var bo = world.Guild.AddMember("bo", day.Moderator);
        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", Tram));

        var presses = await Task.WhenAll(day.Mo.PressAsync(card, Button(card, "approve:")), bo.PressAsync(card, Button(card, "approve:")));
        await day.Mo.WaitForAsync(day.Review, message => message.Id == card.Id && message.Text.Contains("Approved by", StringComparison.Ordinal));
        var told = await Task.WhenAny(
            day.Mo.WaitForAsync(day.Review, message => message.OnlyFor == day.Mo && message.Text.Contains("has approved it already", StringComparison.Ordinal)),
            bo.WaitForAsync(day.Review, message => message.OnlyFor == bo && message.Text.Contains("has approved it already", StringComparison.Ordinal)));

        Assert.Contains("has approved it already", (await told).Text, StringComparison.Ordinal);
        Assert.All(presses, press => Assert.False(press.HasFailed));
        Assert.Single(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(BotWorld.SpaceOf(world.Guild)), withRemoved: true, Token));
    }

    [Fact]
    public async Task A_moderator_no_more_presses_and_submits_in_vain()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", Tram));
        var form = await (await day.Mo.PressAsync(card, Button(card, "reject:"))).ModalAsync();

        day.Mo.Take(day.Moderator);
        var pressed = await day.Mo.PressAsync(card, Button(card, "approve:"));
        var submitted = await day.Mo.SubmitAsync(form, ("reason", "No."));

        Assert.Contains("Only moderators", (await pressed.OriginalAsync(IsEnd)).Text, StringComparison.Ordinal);
        Assert.Contains("Only moderators", (await submitted.OriginalAsync(IsEnd)).Text, StringComparison.Ordinal);
        Assert.Single(await world.Get<SuggestionBox>().ListWaitingAsync(BotWorld.SpaceOf(world.Guild), outlet: null, Token));
    }

    [Fact]
    public async Task A_rejection_tells_the_member_why_and_nothing_is_answerable()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", Tram));

        var form = await (await day.Mo.PressAsync(card, Button(card, "reject:"))).ModalAsync();
        await day.Mo.SubmitAsync(form, ("reason", "Not about *treaties*."));

        var told = await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Text.Contains("was not approved", StringComparison.Ordinal));
        Assert.Contains("Not about", told.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("1 June 2025", (await day.AsksAsync("From when do night trams run to the harbour?")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_address_a_pasted_text_and_a_message_are_suggested_and_an_outlet_is_approved_at_once()
    {
        await using var sites = await WebServer.StartAsync(Token);
        await using var world = await BotWorld.StartAsync(
            options: null, before: null, ("Corpus:Seed", ""), ("Fetch:AllowedHosts", FormattableString.Invariant($"127.0.0.1:{sites.Port}")), ("Fetch:PauseMilliseconds", "0"));
        sites.Put("/robots.txt", Pages.Status(404));
        sites.Put("/herons", Sites.Page(head: "<meta property=\"og:site_name\" content=\"Harbour Gazette\">"));
        var day = await OpenAsync(world);

        await world.Ada.RunCommandAsync(world.Channel, "suggest", ("address", sites.At("/herons")));
        var first = await day.Mo.WaitForAsync(day.Review, message => Has(message, "approve:") && message.Text.Contains("Herons are back", StringComparison.Ordinal));
        var form = await (await world.Ada.RunCommandAsync(world.Channel, "suggest")).ModalAsync();
        await world.Ada.SubmitAsync(form, ("title", "Ferries"), ("text", "The ferry to Kiel sails every night at nine from the new quay."), ("source", "Harbour Gazette"));
        await day.Mo.WaitForAsync(day.Review, message => Has(message, "approve:") && message.Text.Contains("Ferries", StringComparison.Ordinal));
        await world.Ada.RunOnAsync(await world.Ada.SendAsync(world.Channel, "The lighthouse of Vardo closed on 7 March 2020."), "Suggest as source");
        await day.Mo.WaitForAsync(day.Review, message => Has(message, "approve:") && message.Text.Contains("lighthouse", StringComparison.Ordinal));

        await day.Mo.PressAsync(first, Button(first, "approve-outlet:"));
        await day.Mo.WaitForAsync(day.Review, message => message.OnlyFor == day.Mo && message.Text.Contains("2 suggestions approved", StringComparison.Ordinal));

        var space = BotWorld.SpaceOf(world.Guild);
        Assert.Equal(2, (await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(space), withRemoved: true, Token)).Count);
        Assert.Single(await world.Get<SuggestionBox>().ListWaitingAsync(space, outlet: null, Token));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task Without_a_review_channel_nobody_suggests_into_the_void()
    {
        await using var world = await BotWorld.WithTreatyAsync();

        var run = await world.Ada.RunCommandAsync(world.Channel, "suggest", ("address", "https://gazette.example/trams"));

        Assert.Contains("chooses the review channel", (await run.OriginalAsync(IsEnd)).Text, StringComparison.Ordinal);
    }

    private static async Task<CurationDay> OpenAsync(BotWorld world)
    {
        var day = new CurationDay(world);
        await day.OpenAsync();

        return day;
    }
}
