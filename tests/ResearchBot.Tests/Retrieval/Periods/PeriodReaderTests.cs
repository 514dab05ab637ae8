using System.Diagnostics;
using System.Globalization;

using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Retrieval.Periods;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Periods;

public sealed class PeriodReaderTests
{
    // A Saturday.
    private static readonly DateOnly Today = new(2024, 6, 15);

    private static readonly string[] Pieces =
        ["since", "in", "before", "after", "between", "and", "march", "2020", "31", "9999-12-31", "the last", "7", "years", "last week", ","];

    [Theory]
    [InlineData("What happened since March?", "2024-03-01", null)]
    [InlineData("What happened since September?", "2023-09-01", null)]
    [InlineData("What happened since sept?", "2023-09-01", null)]
    [InlineData("What happened since Sept 2022?", "2022-09-01", null)]
    [InlineData("What happened since 2021?", "2021-01-01", null)]
    [InlineData("What happened since 2023-05-01?", "2023-05-01", null)]
    [InlineData("What happened since 2023-05?", "2023-05-01", null)]
    [InlineData("What happened since 3 May 2023?", "2023-05-03", null)]
    [InlineData("What happened since May 3, 2023?", "2023-05-03", null)]
    [InlineData("SINCE JUNE, what happened?", "2024-06-01", null)]
    [InlineData("What came out today?", "2024-06-15", "2024-06-15")]
    [InlineData("What happened today?", "2024-06-15", "2024-06-15")]
    [InlineData("What came out yesterday?", "2024-06-14", "2024-06-14")]
    [InlineData("What came out this week?", "2024-06-10", "2024-06-15")]
    [InlineData("What came out last week?", "2024-06-03", "2024-06-09")]
    [InlineData("What came out this month?", "2024-06-01", "2024-06-15")]
    [InlineData("What came out last month?", "2024-05-01", "2024-05-31")]
    [InlineData("What came out this year?", "2024-01-01", "2024-06-15")]
    [InlineData("What came out last year?", "2023-01-01", "2023-12-31")]
    [InlineData("What came out in the past three months?", "2024-03-15", "2024-06-15")]
    [InlineData("What came out over the last 10 days?", "2024-06-05", "2024-06-15")]
    [InlineData("What came out in the last eight weeks?", "2024-04-20", "2024-06-15")]
    [InlineData("What came out the past 2 years?", "2022-06-15", "2024-06-15")]
    public void Words_of_publication_make_a_filter(string question, string since, string? until)
    {
        var found = PeriodReader.Find(question, Today);

        Assert.NotNull(found);
        Assert.Equal(new Period(Day(since), Day(until)), found.Period);
        Assert.True(found.IsPublication);
    }

    [Theory]
    [InlineData("Who won in 2023?", "2023-01-01", "2023-12-31")]
    [InlineData("Who won in March?", "2024-03-01", "2024-03-31")]
    [InlineData("Who won in December?", "2023-12-01", "2023-12-31")]
    [InlineData("Who won during February 2024?", "2024-02-01", "2024-02-29")]
    [InlineData("Who won on 24 November 2023?", "2023-11-24", "2023-11-24")]
    [InlineData("Who ruled before 1990?", null, "1989-12-31")]
    [InlineData("Who ruled until May 2023?", null, "2023-05-31")]
    [InlineData("Who ruled after 3 May 2023?", "2023-05-04", null)]
    [InlineData("Who ruled between 3 May 2023 and 10 June 2023?", "2023-05-03", "2023-06-10")]
    [InlineData("Who ruled between March and May 2023?", "2023-03-01", "2023-05-31")]
    [InlineData("Who ruled between November and February 2023?", "2022-11-01", "2023-02-28")]
    [InlineData("Who ruled from 2019 to 2021?", "2019-01-01", "2021-12-31")]
    [InlineData("Who ruled from November to February?", "2023-11-01", "2024-02-29")]
    public void Words_that_may_tell_of_the_events_make_a_preference(string question, string? since, string? until)
    {
        var found = PeriodReader.Find(question, Today);

        Assert.NotNull(found);
        Assert.Equal(new Period(Day(since), Day(until)), found.Period);
        Assert.False(found.IsPublication);
    }

    [Theory]
    [InlineData("What may happen to copyright?")]
    [InlineData("How many people live there today?")]
    [InlineData("May I ask who won?")]
    [InlineData("How did the protesters march on Rome?")]
    [InlineData("What was said within March's circle?")]
    [InlineData("Who lives in Marchfield?")]
    [InlineData("Who was seen in Mayfair?")]
    [InlineData("Who was seen in Mar-a-Lago?")]
    [InlineData("What was decided since Mar-a-Lago?")]
    [InlineData("Which Berlin 2023 talks failed?")]
    [InlineData("Who spent in 20234 shops?")]
    [InlineData("What happened on 31 February 2023?")]
    [InlineData("What happened on 2023-13-45?")]
    [InlineData("How does a transformer work?")]
    [InlineData("")]
    public void Other_words_are_no_period(string question) => Assert.Null(PeriodReader.Find(question, Today));

    [Fact]
    public void The_first_period_that_exists_counts() =>
        Assert.Equal(new Period(Day("2021-01-01"), Day("2021-12-31")), PeriodReader.Find("Not on 31 February 2023 but in 2021?", Today)?.Period);

    [Fact]
    public void The_span_covers_the_words_of_the_period()
    {
        const string Question = "What has changed since March in Rome?";

        Assert.Equal("since March", PeriodReader.Find(Question, Today)?.Span.Of(Question));
    }

    [Theory]
    [InlineData("after 9999-12-31")]
    [InlineData("before 0001-01-01")]
    [InlineData("between 9999-12-31 and 0001-01-01")]
    [InlineData("after 9999-12")]
    [InlineData("the last 999 years")]
    public void The_ends_of_the_calendar_do_no_harm(string question) => _ = PeriodReader.Find(question, Today);

    [Theory]
    [InlineData("since ")]
    [InlineData("on 31 feb 2023 ")]
    [InlineData("between may and ")]
    [InlineData("from 2023-99-99 to ")]
    [InlineData("in the past ")]
    [InlineData("9")]
    public void A_hostile_question_costs_little(string words)
    {
        var question = string.Concat(Enumerable.Repeat(words, 100_000 / words.Length));
        var started = Stopwatch.GetTimestamp();

        PeriodReader.Find(question, Today);

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    [Fact]
    public void Any_words_on_any_day_are_taken() =>
        Gen.Select(Gen.Int[0, Pieces.Length - 1].List[0, 12], Gen.Int[1_200, 9_000])
            .Sample((picks, year) =>
            {
                var question = string.Join(' ', picks.Select(pick => Pieces[pick]));
                var found = PeriodReader.Find(question, new DateOnly(year, 3, 31));

                Assert.True(found is null || found.Span.FitsIn(question));
            });

    private static DateOnly? Day(string? day) => day is null ? null : DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
