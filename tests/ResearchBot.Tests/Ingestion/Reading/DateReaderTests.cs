using System.Globalization;

using CsCheck;

using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

public sealed class DateReaderTests
{
    private static readonly Gen<DateOnly> Days = Gen.Int[0, 400_000].Select(days => new DateOnly(1500, 1, 1).AddDays(days));

    private static readonly string[] Forms =
    [
        "yyyy-MM-dd", "yyyy/MM/dd", "yyyy.MM.dd", "yyyyMMdd", "MMMM d, yyyy", "MMM d, yyyy", "MMM. d, yyyy", "MMMM d yyyy", "d MMMM yyyy", "dd MMM yyyy", "d MMM, yyyy",
        "dd-MMM-yyyy", "yyyy MMMM d", "dddd, MMMM d, yyyy", "ddd, dd MMM yyyy", "dddd d MMMM yyyy", "ddd MMM dd '10:15:00 +0000' yyyy", "d 'of' MMMM yyyy",
    ];

    private static readonly string[] Times =
        ["", "T10:15:00Z", "T23:59:59.123456+02:00", " 10:15", " 10:15 am ET", ", 10:15 p.m. EST", " at 3:05 PM", " | 10:15 GMT", " 10:15:00 GMT+0000 (Coordinated Universal Time)"];

    [Fact]
    public void Every_day_reads_back_in_every_form() =>
        Gen.Select(Days, Gen.Int[0, Forms.Length - 1].Select(i => Forms[i]), Gen.Int[0, Times.Length - 1].Select(i => Times[i])).Sample((day, form, time) =>
        {
            var text = day.ToString(form, CultureInfo.InvariantCulture);

            return DateReader.Read(text + time) == day && DateReader.Find($"Posted {text}, here") == day;
        });

    [Fact]
    public void Day_and_month_in_figures_are_read_only_when_they_cannot_be_confused() =>
        Days.Sample(day =>
        {
            var clear = day.Day > 12 || day.Day == day.Month;
            DateOnly? expected = clear ? day : null;

            return DateReader.Read(day.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)) == expected
                && DateReader.Read(day.ToString("MM/dd/yyyy", CultureInfo.InvariantCulture)) == expected
                && DateReader.Read(day.ToString("d.M.yyyy", CultureInfo.InvariantCulture)) == expected;
        });

    [Fact]
    public void Whatever_the_text_nothing_throws() =>
        Gen.String.Sample(text => DateReader.Read(text) is null || DateReader.Find(text) is not null || true);

    [Theory]
    [InlineData("Dec. 3, 2023 10:15 am ET", "2023-12-03")]
    [InlineData("December 3rd, 2023", "2023-12-03")]
    [InlineData("Sept. 9, 2021", "2021-09-09")]
    [InlineData("2023-12-03T23:30:00-05:00", "2023-12-03")]
    [InlineData("2018-04-05T06:00", "2018-04-05")]
    [InlineData("2022-04-19 10:00:00", "2022-04-19")]
    public void Dates_as_people_write_them_are_read(string text, string expected) =>
        Assert.Equal(DateOnly.ParseExact(expected, "O", CultureInfo.InvariantCulture), DateReader.Read(text));

    [Theory]
    [InlineData("2023-02-30")]
    [InlineData("2023-13-01")]
    [InlineData("03/04/2023")]
    [InlineData("3 Brumaire 2023")]
    [InlineData("December 2023")]
    [InlineData("2023")]
    [InlineData("yesterday")]
    [InlineData("December 3, 2023 was a Sunday")]
    [InlineData("12345678901234")]
    [InlineData("")]
    [InlineData(null)]
    public void What_is_no_single_day_is_no_date(string? text) => Assert.Null(DateReader.Read(text));
}
