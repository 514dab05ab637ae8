using CsCheck;

using ResearchBot.Retrieval.Periods;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Periods;

public sealed class PeriodWordsTests
{
    // A Saturday.
    private static readonly DateOnly Today = new(2024, 6, 15);

    private static readonly string[] Parts = ["last", "since", "2023", "..", "-", "march", "30", "days", "the", "bis", "de", "9999", "31", "q1", "0"];

    [Theory]
    [InlineData("today", "2024-06-15..2024-06-15")]
    [InlineData("Yesterday", "2024-06-14..2024-06-14")]
    [InlineData("last week", "2024-06-03..2024-06-09")]
    [InlineData(" this  month ", "2024-06-01..2024-06-15")]
    [InlineData("2024", "2024-01-01..2024-12-31")]
    [InlineData("in 2023", "2023-01-01..2023-12-31")]
    [InlineData("2023-11", "2023-11-01..2023-11-30")]
    [InlineData("2023-11-24", "2023-11-24..2023-11-24")]
    [InlineData("March 2024", "2024-03-01..2024-03-31")]
    [InlineData("march", "2024-03-01..2024-03-31")]
    [InlineData("24 November 2023", "2023-11-24..2023-11-24")]
    [InlineData("since 2023", "2023-01-01..")]
    [InlineData("since March 2023", "2023-03-01..")]
    [InlineData("after 2023", "2024-01-01..")]
    [InlineData("before 2023", "..2022-12-31")]
    [InlineData("until March 2023", "..2023-03-31")]
    [InlineData("2023-01-01..2023-03-31", "2023-01-01..2023-03-31")]
    [InlineData("2023-02..", "2023-02-01..")]
    [InlineData("..2023", "..2023-12-31")]
    [InlineData("2021 - 2023", "2021-01-01..2023-12-31")]
    [InlineData("2021–2023", "2021-01-01..2023-12-31")]
    [InlineData("January to March 2024", "2024-01-01..2024-03-31")]
    [InlineData("between March and May 2023", "2023-03-01..2023-05-31")]
    [InlineData("last 30 days", "2024-05-16..2024-06-15")]
    [InlineData("the past two weeks", "2024-06-01..2024-06-15")]
    [InlineData("Q1 2024", "2024-01-01..2024-03-31")]
    [InlineData("2023-Q4", "2023-10-01..2023-12-31")]
    public void What_members_type_is_read(string text, string period) => Check(text, period);

    [Theory]
    [InlineData("letzte Woche", "2024-06-03..2024-06-09")]
    [InlineData("gestern", "2024-06-14..2024-06-14")]
    [InlineData("dieses Jahr", "2024-01-01..2024-06-15")]
    [InlineData("seit 2023", "2023-01-01..")]
    [InlineData("seit März 2023", "2023-03-01..")]
    [InlineData("im Dezember 2023", "2023-12-01..2023-12-31")]
    [InlineData("24.11.2023", "2023-11-24..2023-11-24")]
    [InlineData("24. November 2023", "2023-11-24..2023-11-24")]
    [InlineData("die letzten 30 Tage", "2024-05-16..2024-06-15")]
    [InlineData("letzte zwei Wochen", "2024-06-01..2024-06-15")]
    [InlineData("von Januar bis März 2024", "2024-01-01..2024-03-31")]
    [InlineData("vor 2023", "..2022-12-31")]
    [InlineData("la semana pasada", "2024-06-03..2024-06-09")]
    [InlineData("ayer", "2024-06-14..2024-06-14")]
    [InlineData("este año", "2024-01-01..2024-06-15")]
    [InlineData("desde 2023", "2023-01-01..")]
    [InlineData("marzo de 2024", "2024-03-01..2024-03-31")]
    [InlineData("24 de noviembre de 2023", "2023-11-24..2023-11-24")]
    [InlineData("los últimos 30 días", "2024-05-16..2024-06-15")]
    [InlineData("últimos tres meses", "2024-03-15..2024-06-15")]
    [InlineData("de enero a marzo de 2024", "2024-01-01..2024-03-31")]
    [InlineData("antes de 2023", "..2022-12-31")]
    public void German_and_Spanish_are_read_too(string text, string period) => Check(text, period);

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    [InlineData("..")]
    [InlineData("soon")]
    [InlineData("2023-13")]
    [InlineData("31 February 2023")]
    [InlineData("2024..2023")]
    [InlineData("2024 please")]
    [InlineData("what happened in 2024")]
    [InlineData("99999")]
    [InlineData("last 0x10 days")]
    public void What_is_no_period_is_refused(string? text) => Assert.False(PeriodWords.TryRead(text, Today, out _));

    [Fact]
    public void Whatever_is_typed_is_read_or_refused_and_what_is_read_can_be_written_and_read_again() =>
        Gen.OneOf(Gen.String, Gen.Int[0, Parts.Length - 1].List[0, 8].Select(picks => string.Join(' ', picks.Select(pick => Parts[pick]))))
            .Sample(text =>
            {
                if (PeriodWords.TryRead(text, Today, out var period))
                {
                    Assert.True(PeriodWords.TryRead(PeriodWords.Write(period), Today, out var again));
                    Assert.Equal(period, again);
                }
            });

    [Theory]
    [InlineData("", null, "last week")]
    [InlineData("last", "en-US", "last week")]
    [InlineData("letz", "de", "letzte Woche")]
    [InlineData("sem", "es-ES", "la semana pasada")]
    [InlineData("2024-0", null, "2024-05")]
    public void Suggestions_hold_what_was_typed_in_the_members_language_and_can_be_read(string typed, string? language, string first)
    {
        var suggestions = PeriodSuggestions.For(typed, Today, language);

        Assert.Equal(first, suggestions[0].Name);
        Assert.InRange(suggestions.Count, 1, 25);
        Assert.All(suggestions, suggestion => Assert.True(PeriodWords.TryRead(suggestion.Value, Today, out _)));
    }

    [Fact]
    public void A_period_that_was_typed_whole_comes_first() => Assert.Equal("since march 2022", PeriodSuggestions.For("since march 2022", Today)[0].Value);

    private static void Check(string text, string period)
    {
        Assert.True(PeriodWords.TryRead(text, Today, out var read), text);
        Assert.Equal(period, PeriodWords.Write(read));
    }
}
