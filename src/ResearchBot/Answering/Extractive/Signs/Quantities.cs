using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Extractive.Signs;

/// <summary>Finds numbers that say how many or how much: not those of days and years, nor those that belong to a name ("GPT-4", "Order 14110").</summary>
internal static partial class Quantities
{
    /// <summary>The places of quantities in a sentence.</summary>
    public static IEnumerable<Match> Find(string sentence) => Numbers().Matches(sentence).Where(number => !BelongsToName(sentence, number) && !IsDate(sentence, number));

    /// <summary>Tells whether a quantity is a share of something.</summary>
    public static bool IsShare(string sentence, Match quantity) => quantity.Value.EndsWith('%') || ShareBehind().IsMatch(Behind(sentence, quantity)) || Fraction().IsMatch(quantity.Value);

    /// <summary>Tells whether a quantity only compares ("four times the data").</summary>
    public static bool IsMultiple(string sentence, Match quantity) => Behind(sentence, quantity).StartsWith(" times", StringComparison.Ordinal) || quantity.Value is "twice" or "double";

    /// <summary>Tells whether a quantity says how long something lasts or is.</summary>
    public static bool IsLength(string sentence, Match quantity) => LengthBehind().IsMatch(Behind(sentence, quantity));

    /// <summary>Tells whether a sentence says how many without a number: none, all or most of them.</summary>
    public static bool IsNoneOrMost(string sentence) => NoneOrMost().IsMatch(sentence);

    /// <summary>"GPT-4", "Llama 3.1": what goes on behind is no unit.</summary>
    private static bool BelongsToName(string sentence, Match number)
    {
        if (!char.IsDigit(number.Value.TrimStart('$', '€', '£')[0]) || number.Value.EndsWith('%') || UnitBehind().IsMatch(Behind(sentence, number)))
        {
            return false;
        }

        var before = sentence[..number.Index];

        return before is [.., '-'] or [.., '–', _] || (before.Length > 0 && char.IsLetter(before[^1])) || NameBefore().IsMatch(before);
    }

    private static bool IsDate(string sentence, Match number) =>
        char.IsDigit(number.Value[0])
        && ((Year().IsMatch(number.Value) && !UnitBehind().IsMatch(Behind(sentence, number)) && !(ThingsBehind().IsMatch(Behind(sentence, number)) && !TimeBefore().IsMatch(sentence[..number.Index])))
            || MonthBehind().IsMatch(Behind(sentence, number))
            || (MonthBefore().IsMatch(sentence[..number.Index]) && number.Length <= 4));

    private static string Behind(string sentence, Match match) => sentence[(match.Index + match.Length)..];

    [GeneratedRegex(@"[$€£]?\b[0-9](?:[0-9,.]*[0-9])?%?|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|dozens?|hundreds?|thousands?|millions?|billions?|trillions?|half|third|quarter|twice|double)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"^ ?(?:%|percent|per cent|percentage)\b|^ (?:in|out of) (?:[0-9]+|three|four|five|six|ten)\b", RegexOptions.NonBacktracking)]
    private static partial Regex ShareBehind();

    [GeneratedRegex(@"^(?:half|third|quarter)$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Fraction();

    [GeneratedRegex(@"^[ -](?:more )?(?:seconds?|minutes?|hours?|days?|nights?|weeks?|months?|years?|decades?|centur(?:y|ies)|metres?|meters?|m|feet|foot|ft|miles?|mi|kilomet(?:re|er)s?|km|yards?|inches|cm|centimet(?:re|er)s?|pages?|words?|tokens?|characters?)\b", RegexOptions.NonBacktracking)]
    private static partial Regex LengthBehind();

    [GeneratedRegex(@"^ ?(?:%|percent|per cent|million|billion|trillion|thousand|hundred|degrees|times)|^[ -](?:dollars?|euros?|pounds?|roubles?|rubles?|yen|yuan|seconds?|minutes?|hours?|days?|weeks?|months?|years?|people|persons|members|employees|km|kg|kilomet|met(?:re|er)|miles?|feet|tons?|tonnes?|parameters|tokens)", RegexOptions.NonBacktracking)]
    private static partial Regex UnitBehind();

    [GeneratedRegex(@"(?:^|[^.!?] )(?:\p{Lu}(?:[\p{L}\p{N}'’-]*[\p{L}\p{N}])?|[Aa]rticle|[Cc]hapter|[Ss]ection|[Vv]ersion|[Pp]age|[Nn]umber|[Nn]o\.) $", RegexOptions.NonBacktracking)]
    private static partial Regex NameBefore();

    [GeneratedRegex(@"^(?:1[0-9]{3}|20[0-9]{2})$", RegexOptions.NonBacktracking)]
    private static partial Regex Year();

    [GeneratedRegex(@"^(?:st|nd|rd|th)? (?:and [0-9]{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November|December)\b", RegexOptions.NonBacktracking)]
    private static partial Regex MonthBehind();

    [GeneratedRegex(@"\b(?:January|February|March|April|May|June|July|August|September|October|November|December)(?: [0-9]{1,2},)? $", RegexOptions.NonBacktracking)]
    private static partial Regex MonthBefore();

    /// <summary>"2000 guests": a plural makes a number that could be a year a count.</summary>
    [GeneratedRegex(@"^ (?:[\p{Ll}-]+ )?[\p{Ll}-]{3,}[^s\W]s\b", RegexOptions.NonBacktracking)]
    private static partial Regex ThingsBehind();

    /// <summary>"In 2015 voters …": a year after all.</summary>
    [GeneratedRegex(@"\b(?:[Ii]n|[Ss]ince|By|[Uu]ntil|[Ff]rom|[Dd]uring|[Ee]arly|[Ll]ate|[Mm]id|[Bb]efore|[Aa]fter|[Oo]f|[Tt]he|[Aa]nd|[Tt]o|[Bb]etween) $|[-–(]$|^$", RegexOptions.NonBacktracking)]
    private static partial Regex TimeBefore();

    [GeneratedRegex(@"\b(?:[Nn]one of|[Bb]oth|[Aa]ll but|(?:the|a) (?:vast |great |large )?majority of|[Mm]ost of the|[Oo]nly one|a single)\b", RegexOptions.NonBacktracking)]
    private static partial Regex NoneOrMost();
}
