using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Asking;

namespace ResearchBot.Answering.Extractive.Signs;

/// <summary>What a sentence must hold to answer a question whose words leave no doubt: a number where one asks how many, a sum of money, a share, a length, a day or year, an age, somebody where one asks who.</summary>
internal static partial class NeededThing
{
    /// <summary>Tells whether a question leaves no doubt about what it needs.</summary>
    public static bool IsCertain(AskedWords asked) => asked.Kind is AnswerKind.Number or AnswerKind.Time or AnswerKind.Age or AnswerKind.Person;

    /// <summary>Tells whether a sentence holds what a question needs; any does where that is in doubt.</summary>
    public static bool IsIn(AskedWords asked, string sentence) => TellsOfLife(asked.Text, sentence) && asked.Kind switch
    {
        AnswerKind.Age => AnswerSigns.Of(AnswerKind.Age, sentence, asked.Text) > 0,
        AnswerKind.Time => AnswerSigns.Of(AnswerKind.Time, sentence, asked.Text) > 0 || TimeSigns.IsToldWithoutDate(asked.Text, sentence),
        AnswerKind.Person => AnswerSigns.Of(AnswerKind.Person, sentence, asked.Text) > 0 || People().IsMatch(sentence) || !NamelessOpening().IsMatch(sentence),
        AnswerKind.Number => NeededNumber.IsIn(asked.Text, sentence),
        _ => true,
    };

    /// <summary>Where and when somebody was born or died says no sentence that tells of neither.</summary>
    private static bool TellsOfLife(string question, string sentence) =>
        (!AsksForBirth().IsMatch(question) || Birth().IsMatch(sentence)) && (!AsksForDeath().IsMatch(question) || Death().IsMatch(sentence));

    [GeneratedRegex(@"\b(?:researchers?|scientists?|engineers?|experts?|authors?|journalists?|lawyers?|judges?|court|police|troops|soldiers?|army|workers?|employees?|members?|people|men|women|students?|children|settlers?|colonists?|officials?|leaders?|king|queen|emperor|pope|bishops?|priests?|government|parliament|company|companies|committee|groups?|teams?|critics?|supporters?|persons?|individuals?|citizens?|residents?|attorneys?|physicians?|doctors?|nurses?|technicians?|teachers?|farmers?|states?|nations?|countries|those who|anyone|everyone|\p{Ll}{3,}(?:ologist|icist|icians?|acists?)s?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex People();

    /// <summary>How sentences begin that do not begin with a name.</summary>
    [GeneratedRegex(@"^\W*(?:The|An?|In|On|At|By|For|From|To|With|Of|As|If|When|While|After|Before|During|Since|Until|Under|Over|This|That|These|Those|It|There|Its|Their|His|Her|Such|Some|Many|Most|All|No|Not|Only|Because|Although|Though|Despite)\b", RegexOptions.NonBacktracking)]
    private static partial Regex NamelessOpening();

    [GeneratedRegex(@"\b(?:when|where|which|what|how)\b.*\bborn\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForBirth();

    [GeneratedRegex(@"\b(?:born|births?|birthplace|birthday|native of|grew up|delivered)\b|\(.*[0-9]{3,4} ?[–-]|\bb\. [0-9]", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Birth();

    [GeneratedRegex(@"\b(?:when|where|how)\b.*\b(?:die|died|killed|murdered|buried)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex AsksForDeath();

    [GeneratedRegex(@"\b(?:die[sd]?|dying|dead|deaths?|deadly|kill(?:s|ed|ing)?|murder(?:s|ed)?|assassinat(?:ed|ion)|execut(?:ed|ion)|buried|burial|graves?|tombs?|lost (?:his|her|their) li(?:fe|ves)|fatal(?:ly|ities)?|casualt(?:y|ies)|victims?|fell|slain|perished)\b|[0-9]{3,4}\)", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Death();
}
