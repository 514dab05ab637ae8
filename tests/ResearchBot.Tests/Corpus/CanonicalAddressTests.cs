using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

using Xunit;

namespace ResearchBot.Tests.Corpus;

public sealed class CanonicalAddressTests
{
    private const string Page = "https://news.example/2023/12/storm";

    [Theory]
    [InlineData("http://news.example/2023/12/storm")]
    [InlineData("https://www.news.example/2023/12/storm")]
    [InlineData("HTTPS://NEWS.Example:443/2023/12/storm")]
    [InlineData("http://news.example:80/2023/12/storm/")]
    [InlineData("https://news.example/2023/12/storm?")]
    [InlineData("https://news.example/2023/12/storm#comments")]
    [InlineData("https://news.example/2023/12/storm?utm_source=rss&UTM_Medium=feed&fbclid=abc")]
    [InlineData("  https://news.example./2023/12/storm). ")]
    [InlineData("https://reader@news.example/2023/12/storm")]
    [InlineData("https://news.example/2023/%31%32/storm")]
    public void Addresses_of_one_page_are_equal(string address) =>
        Assert.Equal(CanonicalAddress.Of(Page), CanonicalAddress.Of(address));

    [Theory]
    [InlineData("https://news.example/2023/12/storms")]
    [InlineData("https://news.example/2023/12/Storm")]
    [InlineData("https://news.example:8080/2023/12/storm")]
    [InlineData("https://blog.news.example/2023/12/storm")]
    [InlineData("https://news.example/2023/12/storm?page=2")]
    [InlineData("https://news.example/2023/12/storm?ref=main")]
    public void Addresses_of_other_pages_differ(string address) =>
        Assert.NotEqual(CanonicalAddress.Of(Page), CanonicalAddress.Of(address));

    [Fact]
    public void Parameters_that_choose_a_page_stay_whatever_their_order() => Assert.Equal(
        CanonicalAddress.Of("https://a.example/p?id=7&lang=de"), CanonicalAddress.Of("https://a.example/p?lang=de&utm_id=1&id=7"));

    [Fact]
    public void A_bracket_that_the_address_opens_is_a_part_of_it() => Assert.Equal(
        "en.wikipedia.org/wiki/Storm_(film)", CanonicalAddress.Of("https://en.wikipedia.org/wiki/Storm_(film)"));

    [Fact]
    public void Escapes_and_foreign_hosts_have_one_form() => Assert.Equal(
        CanonicalAddress.Of("https://bücher.example/caf%c3%a9"), CanonicalAddress.Of("http://xn--bcher-kva.example/café"));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("storm")]
    [InlineData("ftp://news.example/storm")]
    [InlineData("javascript:alert(1)")]
    [InlineData("file:///etc/passwd")]
    public void What_is_no_address_has_no_form(string? address)
    {
        Assert.Null(CanonicalAddress.Of(address));
        Assert.Null(CanonicalAddress.Clean(address));
    }

    [Fact]
    public void A_clean_address_is_the_same_page_without_what_tracks() => Assert.Equal(
        "https://www.news.example/storm/?id=2", CanonicalAddress.Clean("https://www.news.example/storm/?utm_source=x&id=2#top"));

    [Fact]
    public void A_number_with_a_dot_is_a_name_and_stays_one() =>
        Assert.Equal(CanonicalAddress.Of("http://4./a"), CanonicalAddress.Of("https://" + CanonicalAddress.Of("http://4./a")));

    [Theory]
    [InlineData("https://news.example/storm?id=7.", "https://news.example/storm?id=7.#top")]
    [InlineData("https://news.example/storm?id=7.", "https://news.example/storm?id=7.&utm_source=x")]
    [InlineData("https://news.example/storm?a=1&id=7", "https://news.example/storm?id=7&a=1.#top")]
    [InlineData("https://news.example/storm?b=1&c=2", "https://news.example/storm?c=2&b=1!&fbclid.#top")]
    public void Marks_at_the_end_of_what_names_a_page_are_none_of_it_whatever_stands_behind_them(string one, string other)
    {
        var form = CanonicalAddress.Of(one);

        Assert.Equal(form, CanonicalAddress.Of(other));
        Assert.Equal(form, CanonicalAddress.Of(CanonicalAddress.Clean(other)));
        Assert.Equal(form, CanonicalAddress.Of("https://" + form));
    }

    [Fact]
    public void A_page_whose_name_ends_with_a_stop_is_requested_by_its_name() => Assert.Equal(
        "https://en.wikipedia.org/wiki/Acme_Inc.", CanonicalAddress.Clean("https://en.wikipedia.org/wiki/Acme_Inc.#History"));

    [Fact]
    public void Folding_never_fails_and_cleaning_changes_no_form() => Gen.OneOf(
        Gen.String.Select(text => "https://" + text),
        Gen.String[Gen.Char["abw.%3/?&=#:@[]()é "], 0, 40].Select(text => "http://" + text)).Sample(address =>
    {
        var form = CanonicalAddress.Of(address);

        if (form is not null)
        {
            Assert.Equal(form, CanonicalAddress.Of(CanonicalAddress.Clean(address)));
            Assert.Equal(form, CanonicalAddress.Of("https://" + form));
        }
    });

    /// <summary>Catalogs hold ids derived long ago: whatever becomes of comparing, these stay.</summary>
    [Theory]
    [InlineData("https://www.news.example/storm/?utm_source=x#top", "a-3cc468b4f38d04a9")]
    [InlineData("http://News.Example:80/storm", "a-bf58758ba331cb4b")]
    public void The_id_derived_from_an_address_stays_as_it_always_was(string address, string id) => Assert.Equal(
        id, ArticleId.Of(new ArticleDraft { Text = "Any.", Details = new ArticleDetails { Url = address } }));
}
