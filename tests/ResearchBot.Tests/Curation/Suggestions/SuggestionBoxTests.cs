using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Curation;
using ResearchBot.Curation.Quotas;
using ResearchBot.Curation.Suggestions;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Suggestions;

public sealed class SuggestionBoxTests
{
    private static readonly SpaceId Club = new("club");
    private static readonly ArticleDraft Herons = Draft("mine", "The herons nest in the old quarry behind the mill since 1987.", "Herons", "The Mill");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nothing_is_found_before_approval_and_everything_is_after_it_with_an_act_of_who_approved()
    {
        await using var world = await CreateAsync();
        var box = world.Get<SuggestionBox>();
        await box.SuggestAsync(Club, "1", "7", "20", Herons with { Details = Herons.Details with { Shelves = ["secret"] } }, Token);
        await world.GivenAsync(Array.Empty<ArticleDraft>());
        Assert.Empty(await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(Club), withRemoved: true, Token));
        Assert.Empty((await world.FindAsync("herons quarry", new PassageFilter(new SpaceScope(Club)))).Passages);

        var made = Assert.IsType<Decision.Made>(await box.ApproveAsync(Club, "1", Actor.Member("9"), Token));
        await world.GivenAsync(Array.Empty<ArticleDraft>());

        var act = Assert.Single(await world.Get<AuditTrail>().ListAsync(Club, 10, skip: 0, Token));
        Assert.Equal((CorpusActKind.Approved, "9", made.Article), (act.Kind, act.Who.Name, act.Article));
        Assert.Empty(act.After!.Details.Shelves);
        Assert.NotEqual("mine", made.Article!.Value.Id);
        Assert.NotEmpty((await world.FindAsync("herons quarry", new PassageFilter(new SpaceScope(Club)))).Passages);
        Assert.IsType<UndoOutcome.Undone>(await world.Get<CatalogWriter>().UndoAsync(Club, act.Number, Token));
    }

    [Fact]
    public async Task Of_many_who_decide_at_once_one_wins_and_the_others_learn_who_did()
    {
        await using var world = await CreateAsync();
        var box = world.Get<SuggestionBox>();
        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);

        var decisions = await Task.WhenAll(Enumerable.Range(100, 8).Select(who => Task.Run(
            () => who % 2 == 0
                ? box.ApproveAsync(Club, "1", Actor.Member($"{who}"), Token)
                : box.RejectAsync(Club, "1", Actor.Member($"{who}"), "No.", Token),
            Token)));

        var winner = Assert.Single(decisions.OfType<Decision.Made>()).Suggestion;
        Assert.All(decisions.OfType<Decision.TooLate>(), late => Assert.Equal((winner.DecidedBy, winner.State), (late.Suggestion.DecidedBy, late.Suggestion.State)));
        Assert.Equal(7, decisions.OfType<Decision.TooLate>().Count());
        Assert.Equal(1, await world.Get<AuditTrail>().CountAsync(Club, Token));
        Assert.Equal(winner.State is SuggestionState.Approved ? 1 : 0, (await world.Get<ArticleCatalog>().ListAsync(new SpaceScope(Club), withRemoved: true, Token)).Count);
    }

    [Fact]
    public async Task The_same_event_is_one_suggestion_a_member_has_room_for_some_and_another_space_sees_none()
    {
        await using var world = await CreateAsync(settings: ("Curation:WaitingAMember", "2"));
        var box = world.Get<SuggestionBox>();

        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);
        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);
        await box.SuggestAsync(Club, "2", "7", "20", Herons, Token);

        Assert.Equal(2, Assert.IsType<SuggestOutcome.TooManyWaiting>(await box.SuggestAsync(Club, "3", "7", "20", Herons, Token)).Most);
        Assert.IsType<SuggestOutcome.Suggested>(await box.SuggestAsync(Club, "4", "8", "20", Herons, Token));
        Assert.Equal(["1", "2", "4"], (await box.ListWaitingAsync(Club, " the mill ", Token)).Select(suggestion => suggestion.Id).Order(StringComparer.Ordinal));
        Assert.Null(await box.FindAsync(SpaceId.Default, "1", Token));
        Assert.IsType<Decision.NoSuchSuggestion>(await box.ApproveAsync(SpaceId.Default, "1", Actor.Member("9"), Token));
    }

    [Fact]
    public async Task Details_are_corrected_while_it_waits_and_not_afterwards()
    {
        await using var world = await CreateAsync();
        var box = world.Get<SuggestionBox>();
        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);

        Assert.Equal("Storks", (await box.EditAsync(Club, "1", details => details with { Title = "Storks" }, Token))!.Draft.Details.Title);
        await box.RejectAsync(Club, "1", Actor.Member("9"), "Not ours.", Token);
        var after = await box.EditAsync(Club, "1", details => details with { Title = "Swifts" }, Token);

        Assert.Equal(("Storks", SuggestionState.Rejected, "Not ours."), (after!.Draft.Details.Title, after.State, after.Reason));
        Assert.Equal([(CorpusActKind.Rejected, "Not ours.")], (await world.Get<AuditTrail>().ListAsync(Club, 10, skip: 0, Token)).Select(act => (act.Kind, act.Note)));
    }

    [Fact]
    public async Task Of_many_who_approve_at_once_none_passes_the_quota_and_what_has_no_room_still_waits()
    {
        await using var world = await CreateAsync(settings: ("Curation:ArticlesAServer", "3"));
        var box = world.Get<SuggestionBox>();

        for (var i = 0; i < 8; i++)
        {
            await box.SuggestAsync(Club, $"{i}", "7", "20", Draft("x", $"Heron number {i} nests in the quarry."), Token);
        }

        var decisions = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => Task.Run(() => box.ApproveAsync(Club, $"{i}", Actor.Member("9"), Token), Token)));

        Assert.Equal(3, decisions.OfType<Decision.Made>().Count());
        Assert.All(decisions.OfType<Decision.OverQuota>(), over => Assert.Equal((new QuotaExcess(QuotaKind.Articles, 3), SuggestionState.Waiting), (over.Excess, over.Suggestion.State)));
        Assert.Equal(3, (await world.Get<CorpusQuota>().MeasureAsync(Club, Token)).Articles);
        Assert.Equal(5, (await box.ListWaitingAsync(Club, outlet: null, Token)).Count);
    }

    [Fact]
    public async Task What_takes_the_place_of_an_article_needs_no_room_of_its_own_and_leaves_it_on_its_shelf()
    {
        await using var world = await CreateAsync(settings: ("Curation:ArticlesAServer", "1"));
        var box = world.Get<SuggestionBox>();
        var page = Herons with { Id = null, Details = Herons.Details with { Url = "https://mill.example/herons", Shelves = ["staff"] } };
        var key = (await world.Get<CatalogWriter>().AddAsync(Club, [page], Token))[0].Key;
        await box.SuggestAsync(Club, "1", "7", "20", page with { Text = "The herons have left." }, Token);

        var made = Assert.IsType<Decision.Made>(await box.ApproveAsync(Club, "1", Actor.Member("9"), Token));

        var article = await world.Get<ArticleCatalog>().FindAsync(key, Token);
        Assert.Equal((key, "The herons have left."), (made.Article, article!.Text));
        Assert.Equal(["staff"], article.Details.Shelves);
    }

    [Fact]
    public async Task A_rejection_is_taken_back_once_and_nothing_else_is()
    {
        await using var world = await CreateAsync();
        var (box, undo) = (world.Get<SuggestionBox>(), world.Get<CorpusUndo>());
        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);
        await box.SuggestAsync(Club, "2", "7", "20", Herons, Token);
        await box.RejectAsync(Club, "1", Actor.Member("9"), "No.", Token);
        world.Time.Advance(TimeSpan.FromSeconds(1));
        await box.RejectAsync(Club, "2", Actor.Member("9"), "No.", Token);

        var undone = Assert.IsType<UndoOutcome.Undone>(await undo.UndoAsync(Club, 1, Actor.Member("8"), Token));
        var again = await undo.UndoAsync(Club, 1, Actor.Member("8"), Token);

        Assert.Equal((CorpusActKind.Undone, "8", 1L), (undone.Act.Kind, undone.Act.Who.Name, undone.Act.Undoes));
        Assert.False(undone.Act.CanBeUndone);
        Assert.Equal(UndoRefusal.ChangedSince, Assert.IsType<UndoOutcome.Refused>(again).Why);
        Assert.Equal(["1"], (await box.ListWaitingAsync(Club, outlet: null, Token)).Select(waiting => waiting.Id));
        Assert.Null((await box.FindAsync(Club, "1", Token))!.Reason);
        Assert.IsType<Decision.Made>(await box.ApproveAsync(Club, "1", Actor.Member("8"), Token));
        Assert.Equal(UndoRefusal.NoSuchAct, Assert.IsType<UndoOutcome.Refused>(await undo.UndoAsync(SpaceId.Default, 1, Actor.Member("8"), Token)).Why);
    }

    [Fact]
    public async Task Who_wants_to_be_forgotten_takes_along_what_waits_and_leaves_what_was_decided_without_a_name()
    {
        await using var world = await CreateAsync();
        var box = world.Get<SuggestionBox>();
        await box.SuggestAsync(Club, "1", "7", "20", Herons, Token);
        await box.SuggestAsync(Club, "2", "7", "20", Herons with { Text = "Storks nest on the church." }, Token);
        await box.ApproveAsync(Club, "1", Actor.Member("9"), Token);

        await world.Get<ResearchBot.Chat.Privacy.MemberData>().ForgetAsync(Club, "7", Token);

        Assert.Null((await box.FindAsync(Club, "1", Token))!.MemberId);
        Assert.Null(await box.FindAsync(Club, "2", Token));
    }
}
