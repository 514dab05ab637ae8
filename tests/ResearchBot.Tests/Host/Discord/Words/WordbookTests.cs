using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Resources;
using System.Text.RegularExpressions;

using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Words;

public sealed partial class WordbookTests
{
    private static readonly string[] OfTheLanguage = ["DayPattern", "Months", "GroupSeparator", "DecimalPoint", "Percent", "Seconds"];

    // Texts that are found by a name that comes from elsewhere.
    private static readonly string[] Named = ["Command.", "Fault.", "Step.", "Act.", "Field.", "Hold."];

    private static readonly ResourceManager Texts = new("ResearchBot.Host.Discord.Words.Words", typeof(Wordbook).Assembly);

    public static TheoryData<string> Languages => ["en", "de", "es"];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_language_has_the_same_texts_with_the_same_places_and_none_is_empty(string language)
    {
        var english = TextsOf("en");
        var texts = TextsOf(language);

        Assert.Equal(english.Keys.Order(StringComparer.Ordinal), texts.Keys.Order(StringComparer.Ordinal));
        Assert.All(texts, text => Assert.False(string.IsNullOrWhiteSpace(text.Value) && text.Key != "GroupSeparator", text.Key));
        Assert.All(texts, text => Assert.Equal(PlacesOf(english[text.Key]), PlacesOf(text.Value)));
    }

    [Fact]
    public void Every_text_is_used_and_nothing_is_said_that_has_no_text()
    {
        var used = Members().SelectMany(member => Forms(member.Name)).Concat(OfTheLanguage);

        Assert.Equal(used.Order(StringComparer.Ordinal), TextsOf("en").Keys.Where(key => !Named.Any(kind => key.StartsWith(kind, StringComparison.Ordinal))).Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_member_fills_all_its_places_and_stays_within_what_is_shown(string language)
    {
        var book = Wordbook.For(language);

        Assert.All(Members(), member =>
        {
            var text = Call(book, member).ToString()!;
            Assert.Empty(PlacesOf(text));
            Assert.Equal(PlacesOf(TextsOf("en")[Forms(member.Name).Last()]).Count(), member.GetParameters().Length);
            Assert.InRange(text.Length, 1, member.Limit ?? 2000);
        });
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void The_tone_is_calm(string language) =>
        Assert.All(TextsOf(language), text => Assert.DoesNotContain(text.Value, sign => sign is '!' or '¡'));

    [Theory]
    [InlineData("de", "Quellen")]
    [InlineData("es-ES", "Fuentes")]
    [InlineData("es-419", "Fuentes")]
    [InlineData("en-GB", "Sources")]
    [InlineData("fr", "Sources")]
    [InlineData(null, "Sources")]
    public void A_member_is_spoken_to_in_the_language_of_the_client(string? locale, string sources) =>
        Assert.Equal(sources, Wordbook.For(locale).Sources.ToString());

    [Fact]
    public void Where_a_member_s_language_is_not_spoken_the_server_s_is() => Assert.Equal("de", Wordbook.For("ja", null, "de").Language);

    [Theory]
    [InlineData("en", "3 Dec 2023")]
    [InlineData("de", "3. Dez. 2023")]
    [InlineData("es", "3 dic 2023")]
    public void A_day_is_written_as_its_readers_write_it(string language, string day) =>
        Assert.Equal(day, Wordbook.For(language).Day(new DateOnly(2023, 12, 3)));

    [Theory]
    [InlineData("en", 1, "Reading 1 passage …")]
    [InlineData("en", 12, "Reading 12 passages …")]
    [InlineData("en", 1234567, "Reading 1,234,567 passages …")]
    [InlineData("de", 1234567, "Ich lese 1.234.567 Stellen …")]
    public void A_number_and_its_noun_agree(string language, long number, string text) =>
        Assert.Equal(text, Wordbook.For(language).Reading(number).ToString());

    [Theory]
    [InlineData("retention_days")]
    [InlineData("tags")]
    [InlineData("server_a_day")]
    [InlineData("cool_down")]
    public void A_wrong_setting_is_told_in_every_language(string field) => Assert.All(Wordbook.All, book => Assert.NotNull(book.Fault(field)));

    [Fact]
    public void A_time_is_shown_to_each_reader_in_their_own() =>
        Assert.Equal("<t:1700000000:R>", Wordbook.When(DateTimeOffset.FromUnixTimeSeconds(1_700_000_000)).ToString());

    private static IEnumerable<Said> Members() =>
        typeof(Wordbook).GetMembers(BindingFlags.Instance | BindingFlags.Public | BindingFlags.DeclaredOnly)
            .Where(member => member is PropertyInfo { Name: not "Language" } || (member is MethodInfo { IsSpecialName: false } method && method.Name is not ("Find" or "Number" or "Day" or "Percent" or "Seconds" or "Fault" or "Step" or "Did" or "Field" or "Hold")))
            .Select(member => new Said(member));

    private static IEnumerable<string> Forms(string name) =>
        TextsOf("en").ContainsKey(name) ? [name] : [$"{name}.One", $"{name}.Other"];

    private static object Call(Wordbook book, Said member) => member.Member is PropertyInfo property
        ? property.GetValue(book)!
        : ((MethodInfo)member.Member).Invoke(book, [.. member.GetParameters().Select(parameter => Sample(parameter.ParameterType))])!;

    private static object Sample(Type type) =>
        type == typeof(Escaped) ? Escaped.Text("something of some length") : type == typeof(int) ? 25 : type == typeof(long) ? 1_000_000L : "something";

    private static Dictionary<string, string> TextsOf(string language) =>
        Texts.GetResourceSet(language == "en" ? CultureInfo.InvariantCulture : CultureInfo.GetCultureInfo(language), createIfNotExists: true, tryParents: false)!
            .Cast<DictionaryEntry>().ToDictionary(entry => (string)entry.Key, entry => (string)entry.Value!);

    private static IEnumerable<string> PlacesOf(string text) => Place().Matches(text).Select(match => match.Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{[0-9]+\}")]
    private static partial Regex Place();

    private sealed record Said(MemberInfo Member)
    {
        public string Name => Member.Name;

        public int? Limit => Member.GetCustomAttribute<AtMostAttribute>()?.Length;

        public ParameterInfo[] GetParameters() => Member is MethodInfo method ? method.GetParameters() : [];
    }
}
