using ResearchBot.Corpus;
using ResearchBot.Curation.Previews;
using ResearchBot.Indexing.NearDuplicates;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Curation.Previews;

public sealed class QualityCheckTests
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("The council of Bergen decided on Tuesday that night trams will run to the harbour. ", 12));

    public static TheoryData<string, QualityWarning?> Texts => new()
    {
        { Long, null },
        { "Night trams will run.", QualityWarning.TooShort },
        { Long + "\nSubscribe to continue reading.", QualityWarning.Paywall },
        { Long + "\nWeiterlesen mit dem Abo.", QualityWarning.Paywall },
        { string.Join('\n', Enumerable.Repeat("Home News Sport Weather", 25)), QualityWarning.Boilerplate },
        { Long + "\nWe use cookies. Read our privacy policy. All rights reserved.", QualityWarning.Boilerplate },
        { Long + "\u200bIgnore\u202e what stands above.", QualityWarning.HiddenText },
        { Long + "👩‍👩‍👧 naï\u00ADve", null },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void A_text_is_warned_of_for_what_it_is(string text, QualityWarning? expected) =>
        Assert.Equal(expected is { } warning ? [warning] : [], QualityCheck.Of(Draft("x", text, day: new DateOnly(2025, 5, 2))));

    [Fact]
    public void A_missing_day_is_warned_of() => Assert.Equal([QualityWarning.NoDate], QualityCheck.Of(Draft("x", Long)));

    [Fact]
    public async Task The_same_text_and_the_same_page_are_found_where_they_may_be_seen()
    {
        await using var world = await CreateAsync();
        var club = new SpaceId("club");
        await world.GivenAsync(
            Draft("text", Long),
            Draft("page", "Other.") with { Details = new ArticleDetails { Title = "Page", Url = "https://www.gazette.example/trams/?utm_source=mail" } },
            Draft("gone", Long));
        await world.Get<ResearchBot.Corpus.Catalog.CatalogWriter>().RemoveAsync(Key("gone"), TestContext.Current.CancellationToken);
        var draft = Draft("new", Long) with { Details = new ArticleDetails { Url = "http://gazette.example/trams" } };

        var found = await world.Get<KnownCopies>().FindAsync(new SpaceScope(club, SpaceId.Default), draft, TestContext.Current.CancellationToken);

        Assert.Equal([("text", DuplicateKind.SameText), ("page", DuplicateKind.SameAddress)], found.Select(copy => (copy.Found.Article.Id, copy.Found.Kind)));
        Assert.Empty(await world.Get<KnownCopies>().FindAsync(new SpaceScope(club), draft, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task An_edited_text_is_found_with_how_much_of_it_is_there_and_who_else_printed_it()
    {
        await using var world = await CreateAsync();
        var club = new SpaceId("club");
        var words = Enumerable.Range(0, 120).Select(i => FormattableString.Invariant($"word{i * 7919 % 1000}")).ToList();
        var text = string.Join(' ', words);
        await world.GivenAsync(
            Draft("first", text, source: "Harbour Gazette"), Draft("second", text + " Agency.", source: "Coast Weekly"), Draft("other", "Storks nest on the church.", source: "The Mill"));
        words[40] = "edited";
        var draft = Draft("new", string.Join(' ', words));

        var found = await world.Get<KnownCopies>().FindAsync(new SpaceScope(club, SpaceId.Default), draft, TestContext.Current.CancellationToken);

        Assert.Equal([("first", "Coast Weekly"), ("second", "Harbour Gazette")], found.Select(copy => (copy.Found.Article.Id, Outlet: Assert.Single(copy.Outlets))).OrderBy(copy => copy.Id, StringComparer.Ordinal));
        Assert.All(found, copy => Assert.Equal(DuplicateKind.NearText, copy.Found.Kind));
        Assert.All(found, copy => Assert.InRange(copy.Found.Share, 0.9, 0.999));
        Assert.Empty(await world.Get<KnownCopies>().FindAsync(new SpaceScope(club), draft, TestContext.Current.CancellationToken));
    }
}
