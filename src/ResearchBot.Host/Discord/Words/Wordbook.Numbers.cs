using System.Globalization;

using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Numbers, days and times.</content>
internal sealed partial class Wordbook
{
    private const int ShortestGrouped = 10_000;

    /// <summary>A number as a reader of the language writes it.</summary>
    public Escaped Number(long number) => Escaped.Own(Digits(number));

    /// <summary>A day as a reader of the language writes it.</summary>
    public string Day(DateOnly day) => Format("DayPattern", day.Day, _months[day.Month - 1], day.Year);

    /// <summary>A share of a whole.</summary>
    public Escaped Percent(double share) => Fill("Percent", Math.Round(share * 100));

    /// <summary>A short time in seconds.</summary>
    public Escaped Seconds(TimeSpan time) => Fill(
        "Seconds", time.TotalSeconds.ToString(time.TotalSeconds < 10 ? "0.0" : "0", CultureInfo.InvariantCulture).Replace(".", Find("DecimalPoint"), StringComparison.Ordinal));

    /// <summary>A time from now, such as <c>in 3 hours</c>, in each reader's own language and time zone.</summary>
    public static Escaped When(DateTimeOffset time) => Stamp(time, 'R');

    /// <summary>A date and time in each reader's own language and time zone.</summary>
    public static Escaped Moment(DateTimeOffset time) => Stamp(time, 'f');

    private string Digits(long number)
    {
        var digits = number.ToString(CultureInfo.InvariantCulture);

        if (Math.Abs(number) < ShortestGrouped)
        {
            return digits;
        }

        var format = new NumberFormatInfo { NumberGroupSeparator = Find("GroupSeparator") };

        return number.ToString("#,0", format);
    }

    private static Escaped Stamp(DateTimeOffset time, char style) =>
        Escaped.Own(string.Create(CultureInfo.InvariantCulture, $"<t:{time.ToUnixTimeSeconds()}:{style}>"));
}
