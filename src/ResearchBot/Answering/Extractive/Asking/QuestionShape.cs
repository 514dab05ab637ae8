using System.Text.RegularExpressions;

namespace ResearchBot.Answering.Extractive.Asking;

/// <summary>What kind of thing answers a question.</summary>
internal enum AnswerKind
{
    Anything,
    Person,
    Time,
    Place,
    Number,
    Age,
    Reason,
    Manner,
    YesOrNo,
    Definition,
    View,
}

/// <summary>Reads off a question what kind of thing answers it.</summary>
internal static partial class QuestionShape
{
    public static AnswerKind Of(string question)
    {
        var words = Asking(WithoutNames(question.Trim())).ToLowerInvariant();

        return words switch
        {
            _ when YesOrNo().IsMatch(words) && !Polite().IsMatch(words) && !View().IsMatch(words) => AnswerKind.YesOrNo,
            _ when Age().IsMatch(words) => AnswerKind.Age,
            _ when Number().IsMatch(words) => AnswerKind.Number,
            _ when Time().IsMatch(words) => AnswerKind.Time,
            _ when Person().IsMatch(words) => AnswerKind.Person,
            _ when Place().IsMatch(words) => AnswerKind.Place,
            _ when Reason().IsMatch(words) => AnswerKind.Reason,
            _ when View().IsMatch(words) => AnswerKind.View,
            _ when Manner().IsMatch(words) => AnswerKind.Manner,
            _ when Definition().IsMatch(words) => AnswerKind.Definition,
            _ => AnswerKind.Anything,
        };
    }

    /// <summary>"When rich countries trade, whose wages rise?": what is asked comes behind the comma.</summary>
    private static string Asking(string question) => Clause().Match(question) is { Success: true } clause ? question[clause.Groups["asking"].Index..] : question;

    /// <summary>"Doctor Who" and "Who's Who" ask for nobody: a question word in capitals within a question is part of a name.</summary>
    private static string WithoutNames(string question) => NamedAsking().Replace(question, "$1");

    /// <summary>Tells whether a question for a number asks for a sum of money.</summary>
    public static bool AsksForMoney(string question) => Sum().IsMatch(question);

    [GeneratedRegex(@"\b(?:costs?|prices?|priced|paid|pay|money|salary|salaries|earn(?:s|ed)?|fees?|fine[ds]?|expensive|spend|spent|invest(?:s|ed)?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Sum();

    [GeneratedRegex(@"\bhow old\b", RegexOptions.NonBacktracking)]
    private static partial Regex Age();

    [GeneratedRegex(@"\b(how (many|much|long|far|large|big|high|tall|often|fast|heavy|deep|wide|expensive)|what (percentage|percent|share|number|proportion|amount|fraction)|(what|which) (fines?|price|salary|sum)|(what(['’]?s| is| was| were| are)|which (is|was|were|are)) (the ([\w-]+ ){0,2}|[^?]*['’]s )(number|population|cost|price|size|percentage|share|total|amount|fine|threshold|budget|salary|revenue|turnover|income))\b", RegexOptions.NonBacktracking)]
    private static partial Regex Number();

    [GeneratedRegex(@"(^|\b(and|in|on|by|since|until|from) )(when|(what|which) (years?|months?|days?|dates?|decades?|century|centuries|time))\b", RegexOptions.NonBacktracking)]
    private static partial Regex Time();

    [GeneratedRegex(@"\b(who|whom|whose)\b|\b(what|which) (person|man|woman|president|minister|scientist|scientists|researcher|author|founder|player|king|queen|emperor)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Person();

    [GeneratedRegex(@"\bwhere\b|\b(what|which) (country|countries|city|cities|state|place|region|town|river|continent|location)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(why|what (causes|caused|cause|led|leads|is the reason|are the reasons|was the reason|were the reasons)|for what reason|how come)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Reason();

    [GeneratedRegex(@"\b(should|will .* (work|succeed|fail|help)|is it (good|bad|right|wrong|worth)|(arguments?|case) (for|against)|critics?|criticisms?|criticised|criticized|supporters?|opponents?|debate|disagree|pros and cons|good idea|mistake)\b", RegexOptions.NonBacktracking)]
    private static partial Regex View();

    [GeneratedRegex(@"^how\b", RegexOptions.NonBacktracking)]
    private static partial Regex Manner();

    [GeneratedRegex(@"^(what|who) (is|are|was|were) (a |an |the )?[\w-]+( [\w-]+)?\??$|\bwhat does .* (mean|stand for)\b|^define\b", RegexOptions.NonBacktracking)]
    private static partial Regex Definition();

    [GeneratedRegex(@"^(can|could|do|would|will) (you|u|anyone|anybody|somebody|someone)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Polite();

    [GeneratedRegex(@"^(is|are|was|were|do|does|did|has|have|had|can|could|will|would|may|might|must)\b", RegexOptions.NonBacktracking)]
    private static partial Regex YesOrNo();

    [GeneratedRegex(@"^(?:When|If|While|After|Before|Since|As|Where)\b[^,?]+, (?<asking>(?:[\p{Ll}]+ )?(?:who|whom|whose|what|which|how|why|when|where)\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Clause();

    [GeneratedRegex(@"(\S )\b(?:Who|What|When|Where|Why|How)\b", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex NamedAsking();
}
