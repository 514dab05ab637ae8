using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Reads the dates of a text: "3 May 2019", "May 3, 2019", "May 2019", "2019-05-03", "5/3/2019" (either way round).</summary>
internal static partial class DateReader
{
    private static readonly FrozenDictionary<string, int> Months = MonthNames();

    private static readonly FrozenSet<string> MonthOpeners =
        FrozenSet.Create("in", "on", "of", "by", "since", "until", "till", "from", "to", "last", "next", "this", "late", "early", "mid", "during", "and", "through", "before", "after");

    /// <summary>Tells whether a word names a month where it stands.</summary>
    public static bool IsMonth(IReadOnlyList<Word> words, int at) =>
        words[at].Has(WordShape.Capital)
        && Months.ContainsKey(words[at].Text)
        && (words[at].Text is not ("may" or "march" or "mar" or "dec" or "jan" or "sep")
            || IsNumber(words, at - 1) || IsNumber(words, at + 1) || IsNumber(words, at - 2)
            || (at > 0 && MonthOpeners.Contains(words[at - 1].Text)));

    /// <summary>Reads every date that names a month.</summary>
    public static List<CalendarDate> Read(string text, IReadOnlyList<Word> words)
    {
        var dates = new List<CalendarDate>();

        for (var at = 0; at < words.Count; at++)
        {
            if (IsMonth(words, at))
            {
                dates.Add(AtMonth(words, at));
            }
        }

        foreach (var match in InDigits().EnumerateMatches(text))
        {
            AddDigits(dates, text.Substring(match.Index, match.Length), match.Index);
        }

        return dates;
    }

    private static CalendarDate AtMonth(IReadOnlyList<Word> words, int at)
    {
        var first = at - 1;
        first -= Word(words, first) is "of" ? 1 : 0;
        first -= IsEnding(words, first) ? 1 : 0;
        var day = Day(words, first);
        var last = at;

        if (day is null)
        {
            first = at;
            day = Day(words, at + 1);
            last += day is null ? 0 : 1;
            last += IsEnding(words, last + 1) ? 1 : 0;
        }

        var year = Year(words, last + 1);
        last += year is null ? 0 : 1;

        return new CalendarDate(year, Months[words[at].Text], day, words[first].Start, words[last].End);
    }

    private static void AddDigits(List<CalendarDate> dates, string written, int start)
    {
        var parts = written.Split('-', '/', '.');
        var numbers = Array.ConvertAll(parts, part => int.Parse(part, NumberStyles.None, CultureInfo.InvariantCulture));

        if (parts[0].Length == 4)
        {
            Add(numbers[0], numbers[1], numbers[2]);
        }
        else
        {
            Add(numbers[2], numbers[0], numbers[1]);
            Add(numbers[2], numbers[1], numbers[0]);
        }

        void Add(int year, int month, int day)
        {
            if (month is >= 1 and <= 12 && day is >= 1 and <= 31)
            {
                dates.Add(new CalendarDate(year, month, day, start, start + written.Length));
            }
        }
    }

    private static int? Day(IReadOnlyList<Word> words, int at) =>
        IsNumber(words, at) && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31
            ? day
            : NumberWords.Ordinals.TryGetValue(Word(words, at), out var place) && place > 0 ? place : null;

    private static int? Year(IReadOnlyList<Word> words, int at) =>
        IsNumber(words, at) && words[at].Text.Length == 4 && int.TryParse(words[at].Text, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            ? year
            : null;

    private static bool IsEnding(IReadOnlyList<Word> words, int at) => Word(words, at) is "st" or "nd" or "rd" or "th";

    private static bool IsNumber(IReadOnlyList<Word> words, int at) => at >= 0 && at < words.Count && words[at].Has(WordShape.Number);

    private static string Word(IReadOnlyList<Word> words, int at) => at >= 0 && at < words.Count ? words[at].Text : "";

    private static FrozenDictionary<string, int> MonthNames()
    {
        var names = "january february march april may june july august september october november december".Split(' ');
        var months = new Dictionary<string, int>(StringComparer.Ordinal) { ["sept"] = 9 };

        for (var i = 0; i < names.Length; i++)
        {
            months[names[i]] = months[names[i][..3]] = i + 1;
        }

        return months.ToFrozenDictionary(StringComparer.Ordinal);
    }

    [GeneratedRegex(@"\b(?:[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}[/.][0-9]{1,2}[/.][0-9]{4})\b", RegexOptions.NonBacktracking)]
    private static partial Regex InDigits();
}
