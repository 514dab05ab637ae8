using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Host.Discord.Curating.Reviewing;

using Xunit;

using static ResearchBot.Tests.Host.Discord.Curating.CurationDay;

namespace ResearchBot.Tests.Host.Discord.Curating;

/// <summary>No suggestion waits unseen and no outcome stays untold, whatever happened between keeping, posting, deciding and telling.</summary>
public sealed class ReviewServiceTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_kept_before_there_was_a_channel_gets_its_card_later_and_nobody_is_told_where_no_member_suggested_it()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        await world.SetAsync(settings => settings with { ReviewChannel = null });
        await KeepAsync(world, "1", memberId: null);

        var stats = (await day.RunsAsync("corpus stats")).Text;
        Assert.Contains("Nobody sees them: choose the review channel", stats, StringComparison.Ordinal);
        await world.SetAsync(settings => settings with { ReviewChannel = IdOf(day.Review) });
        var card = await CardAsync(day, "1");
        await day.Mo.PressAsync(card, "approve:1");
        await day.Mo.WaitForAsync(day.Review, message => message.Id == card.Id && message.Text.Contains("Approved by", StringComparison.Ordinal));

        Assert.DoesNotContain("without a card", (await day.RunsAsync("corpus stats")).Text, StringComparison.Ordinal);
        await UntilAsync(async () => (await world.Get<SuggestionNews>().ListSpacesAsync(Token)).Count == 0);
        Assert.DoesNotContain(world.Discord.Requests, request => request.Path.EndsWith("/users/@me/channels", StringComparison.Ordinal));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_channel_that_refuses_cards_is_named_in_the_statistics_and_tried_again()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        day.Review.DenyBot(Rights.SendMessages);
        await KeepAsync(world, "1", IdOf(world.Ada));

        await UntilAsync(async () => (await (await day.Mo.RunCommandAsync(world.Channel, "corpus stats")).OriginalAsync(IsEnd)).Text.Contains("takes no messages of mine", StringComparison.Ordinal));
        day.Review.AllowBot(Rights.SendMessages);
        await CardAsync(day, "1");

        await UntilAsync(async () => !(await (await day.Mo.RunCommandAsync(world.Channel, "corpus stats")).OriginalAsync(IsEnd)).Text.Contains("takes no messages of mine", StringComparison.Ordinal));
        Assert.Single(Cards(day, "1"));
    }

    [Fact]
    public async Task A_card_that_was_posted_and_not_noted_is_found_and_not_posted_again()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        await world.SetAsync(settings => settings with { ReviewChannel = null });
        var kept = await KeepAsync(world, "1", IdOf(world.Ada));
        await world.Get<SuggestionNews>().BeginShowingAsync(kept, IdOf(day.Review), Token);
        await world.Get<DiscordRest>().CreateMessageAsync(new Snowflake(day.Review.Id), (await world.Get<ReviewCards>().OfAsync(kept, Token)).Draft(), Token);

        await world.SetAsync(settings => settings with { ReviewChannel = IdOf(day.Review) });
        await UntilAsync(async () => await world.Get<SuggestionNews>().CountUnseenAsync(BotWorld.SpaceOf(world.Guild), Token) == 0);

        var card = Assert.Single(Cards(day, "1"));
        Assert.Equal(card.Id.ToString(CultureInfo.InvariantCulture), (await FindAsync(world, "1")).Review!.MessageId);
    }

    [Fact]
    public async Task A_card_that_somebody_deleted_is_not_posted_again_even_after_a_restart()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        await KeepAsync(world, "1", IdOf(world.Ada));
        var card = await CardAsync(day, "1");
        await UntilAsync(async () => (await FindAsync(world, "1")).Review is not null);
        await world.Get<DiscordRest>().DeleteMessageAsync(new Snowflake(day.Review.Id), new Snowflake(card.Id), Token);

        await world.RestartAsync();
        await KeepAsync(world, "2", IdOf(world.Ada), "Ferries sail at nine.");
        await CardAsync(day, "2");

        Assert.Single(Cards(day, "1"));
    }

    [Fact]
    public async Task What_was_decided_before_a_kill_is_shown_and_told_once_after_it()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        await KeepAsync(world, "1", IdOf(world.Ada));
        var card = await CardAsync(day, "1");
        await UntilAsync(async () => (await FindAsync(world, "1")).Review is not null);

        // The process ends after deciding: nothing of what a button does afterwards happens.
        await world.Get<SuggestionBox>().ApproveAsync(BotWorld.SpaceOf(world.Guild), "1", Actor.Member(IdOf(day.Mo)), Token);
        await world.RestartAsync();
        await day.Mo.WaitForAsync(day.Review, message => message.Id == card.Id && message.Text.Contains("Approved by", StringComparison.Ordinal), Patience);
        await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Text.Contains("was approved", StringComparison.Ordinal), Patience);
        await UntilAsync(async () => (await world.Get<SuggestionNews>().ListSpacesAsync(Token)).Count == 0);
        await world.RestartAsync();
        await KeepAsync(world, "2", IdOf(world.Ada), "Ferries sail at nine.");
        await CardAsync(day, "2");

        Assert.Single(world.Ada.DirectChannel.Messages, message => message.Text.Contains("was approved", StringComparison.Ordinal));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_rejection_that_is_undone_brings_the_card_back_to_life_and_the_next_decision_is_told_too()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", Tram));
        var form = await (await day.Mo.PressAsync(card, Button(card, "reject:"))).ModalAsync();
        await day.Mo.SubmitAsync(form, ("reason", "Too early."));
        await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Text.Contains("was not approved", StringComparison.Ordinal));

        var trail = await day.RunsAsync("corpus audit");
        await day.Mo.PressAsync(trail, Button(trail, "undo:"));
        var live = await day.Mo.WaitForAsync(day.Review, message => message.Id == card.Id && Has(message, "approve:"), Patience);
        await day.Mo.WaitForAsync(day.Review, message => message.Id == trail.Id && message.Text.Contains("Undone", StringComparison.OrdinalIgnoreCase));
        await day.ApprovesAsync(live);
        var again = await day.RunsAsync("corpus audit");

        Assert.Contains("1 June 2025", (await day.AsksAsync("From when do night trams run to the harbour?")).Text, StringComparison.Ordinal);
        Assert.Equal([CorpusActKind.Approved, CorpusActKind.Undone, CorpusActKind.Rejected], (await world.Get<ResearchBot.Corpus.Catalog.Audit.AuditTrail>().ListAsync(BotWorld.SpaceOf(world.Guild), 10, skip: 0, Token)).Select(act => act.Kind));
        Assert.Empty(again.Pings);
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_rejection_whose_card_is_gone_gets_another_card_when_it_is_undone()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = await OpenAsync(world);
        var card = await day.SuggestsAsync(PostedFile.OfText("trams.md", Tram));
        var id = Button(card, "approve:")["approve:".Length..];
        await UntilAsync(async () => (await FindAsync(world, id)).Review is not null);
        await world.Get<SuggestionBox>().RejectAsync(BotWorld.SpaceOf(world.Guild), id, Actor.Member(IdOf(day.Mo)), reason: null, Token);
        await world.Get<DiscordRest>().DeleteMessageAsync(new Snowflake(day.Review.Id), new Snowflake(card.Id), Token);

        var trail = await day.RunsAsync("corpus audit");
        await day.Mo.PressAsync(trail, Button(trail, "undo:"));

        var another = await day.Mo.WaitForAsync(day.Review, message => message.Id != card.Id && Has(message, $"approve:{id}"), Patience);
        Assert.False(another.IsDeleted);
    }

    private static IEnumerable<PostedMessage> Cards(CurationDay day, string id) =>
        day.Review.Messages.Where(message => !message.IsEphemeral && (Has(message, $"approve:{id}") || message.Versions.Count > 1));

    private static Task<PostedMessage> CardAsync(CurationDay day, string id) => day.Mo.WaitForAsync(day.Review, message => Has(message, $"approve:{id}"), Patience);

    private static async Task<Suggestion> KeepAsync(BotWorld world, string id, string? memberId, string text = "Night trams run to the harbour from 1 June 2025.")
    {
        var draft = new ArticleDraft { Text = text, Details = new ArticleDetails { Title = "Kept" } };
        var outcome = await world.Get<SuggestionBox>().SuggestAsync(BotWorld.SpaceOf(world.Guild), id, memberId, memberId is null ? "" : IdOf(world.Channel), draft, Token);

        return Assert.IsType<SuggestOutcome.Suggested>(outcome).Suggestion;
    }

    private static async Task<Suggestion> FindAsync(BotWorld world, string id) => (await world.Get<SuggestionBox>().FindAsync(BotWorld.SpaceOf(world.Guild), id, Token))!;

    /// <summary>Asks again until it holds.</summary>
    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(Token);
        limit.CancelAfter(Patience);

        while (!await holds())
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100), limit.Token);
        }
    }

    private static string IdOf(EmulatedChannel channel) => channel.Id.ToString(CultureInfo.InvariantCulture);

    private static string IdOf(EmulatedMember member) => member.User.Id.ToString(CultureInfo.InvariantCulture);

    private static async Task<CurationDay> OpenAsync(BotWorld world)
    {
        var day = new CurationDay(world);
        await day.OpenAsync();

        return day;
    }
}
