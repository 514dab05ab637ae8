using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Extractive.Signs;

/// <summary>Finds what tells when something was: days, years, centuries, hours, "66 million years ago".</summary>
internal static partial class TimeSigns
{
    /// <summary>The places of times in a sentence.</summary>
    public static IEnumerable<Match> Find(string sentence) => Times().Matches(sentence);

    /// <summary>Tells whether a sentence answers a question for a time without a date: a condition where one asks when something happens, another event where one asks when it happened.</summary>
    public static bool IsToldWithoutDate(string question, string sentence) => AsksForHabit().IsMatch(question) ? Condition().IsMatch(sentence) : Event().IsMatch(sentence);

    [GeneratedRegex(@"\b(?:1[0-9]|20)[0-9]{2}s?\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b|\b(?:[0-9]{1,2}(?:st|nd|rd|th)|(?:(?:twenty-)?(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth))(?: |-)centur(?:y|ies)\b|\b[0-9][0-9,]{0,6} (?:BCE?|AD|CE|BP)\b|\bAD [0-9]{1,4}\b|\b[0-9]{1,2}:[0-9]{2}\b|\b[0-9]{1,2} ?(?:[ap]m\b|[ap]\.m\.)|\b(?:[0-9][0-9,.]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twenty|fifty|several|many|a few|some|hundreds|thousands|millions|billions)(?: hundred| thousand| million| billion)?(?: of)? (?:minutes|hours?|days?|weeks?|months?|years?|decades?|centur(?:y|ies)) ago\b", RegexOptions.NonBacktracking)]
    private static partial Regex Times();

    /// <summary>"When does it happen", not "when did it happen".</summary>
    [GeneratedRegex(@"\bwhen (?:do|does|is|are|can|may|must|should|will|would)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForHabit();

    [GeneratedRegex(@"\b(?:when|whenever|if|once|until|till|unless|as soon as|before|after|during|every|each|daily|weekly|monthly|annual(?:ly)?|yearly|spring|summer|autumn|winter|night|morning|evening|noon|midnight)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Condition();

    [GeneratedRegex(@"\b(?:only|until|till) when\b|\bwhen \p{Lu}|\b(?:[Aa]t|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Dd]uring|[Tt]owards?|[Ff]rom|[Nn]ear) (?:the )?(?:very )?(?:end|beginning|start|close|middle|outbreak|fall|death|reign|time) of\b|\b(?:[Aa]t|[Bb]y|[Bb]efore|[Aa]fter|[Uu]ntil|[Ss]ince|[Dd]uring|[Ii]n) (?:the )?(?:(?:First|Second) World War|World War (?:I|II|One|Two))\b", RegexOptions.NonBacktracking)]
    private static partial Regex Event();
}
