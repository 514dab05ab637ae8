using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Asking;

namespace ResearchBot.Answering.Extractive.Signs;

/// <summary>What kind of number a question that asks how many, how much or how long needs: a share, a length, a sum of money, a speed, a count.</summary>
internal static partial class NeededNumber
{
    /// <summary>Tells whether a sentence holds such a number, beyond those of the question.</summary>
    public static bool IsIn(string question, string sentence)
    {
        var found = Quantities.Find(sentence).Where(quantity => !AnswerSigns.Holds(question, quantity.Value)).ToList();

        return question switch
        {
            _ when Share().IsMatch(question) => found.Exists(quantity => Quantities.IsShare(sentence, quantity)),
            _ when Length().IsMatch(question) => found.Exists(quantity => Quantities.IsLength(sentence, quantity)) || Span().IsMatch(sentence),
            _ when AsksForRepeats().IsMatch(question) => found.Count > 0 || Repeats().IsMatch(sentence),
            _ when QuestionShape.AsksForMoney(question) => found.Count > 0 && AnswerSigns.HasMoney(sentence),
            _ when AsksForSpeed().IsMatch(question) => found.Count > 0 && Speed().IsMatch(sentence),
            _ when Count().IsMatch(question) => found.Exists(quantity => !Quantities.IsShare(sentence, quantity) && !Quantities.IsMultiple(sentence, quantity)) || Quantities.IsNoneOrMost(sentence),
            _ => found.Count > 0,
        };
    }

    [GeneratedRegex(@"\b(?:what|which) (?:is the |was the )?(?:percentage|percent|share|proportion|fraction)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Share();

    [GeneratedRegex(@"\bhow (?:fast|quick|quickly)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForSpeed();

    [GeneratedRegex(@"\b(?:per|an?|each|every) (?:second|minute|hour|day|week|month|year)\b|/[hs]\b|\b(?:mph|kph|knots?|[a-z]*flops|[a-z]?hz|hertz|speeds?|times|faster|within|in|after) ?|\b(?:seconds?|minutes?|hours?|days?|weeks?|months?|years?|percent)\b|%", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Speed();

    [GeneratedRegex(@"\bhow long\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Length();

    [GeneratedRegex(@"\bhow (?:many|big|large)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Count();

    [GeneratedRegex(@"\b(?:from|between|since|until|till|by) (?:[0-9]{1,2} )?(?:\p{Lu}\p{L}+ )?[0-9]{4}\b|\b(?:an?|one) (?:second|minute|hour|day|week|month|year|decade|century)\b|\b(?:overnight|lifelong|for life|permanent(?:ly)?|decades|centuries|forever)\b|\b(?:several|many|a few|some|numerous|dozens of|hundreds of) (?:seconds|minutes|hours|days|weeks|months|years)\b|\b(?:until|till|well into) ", RegexOptions.NonBacktracking)]
    private static partial Regex Span();

    [GeneratedRegex(@"\bhow (?:often|frequent(?:ly)?|many times)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForRepeats();

    [GeneratedRegex(@"\b(?:once|twice|thrice|rarely|seldom|often|frequently|usually|sometimes|occasionally|always|never|daily|weekly|monthly|yearly|annual(?:ly)?|biennial(?:ly)?|quarterly|hourly|each|every|per|repeated(?:ly)?|regular(?:ly)?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Repeats();
}
