using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Asking;

namespace ResearchBot.Answering.Extractive.Signs;

/// <summary>Tells whether a sentence holds the kind of thing that answers a question, beyond what the question itself holds.</summary>
internal static partial class AnswerSigns
{
    /// <summary>1 when it does, 0 when it does not, ½ where nothing can be told.</summary>
    public static float Of(AnswerKind kind, string sentence, string question) => kind switch
    {
        AnswerKind.Person => Says(Names().Matches(sentence), question),
        AnswerKind.Place => Says(Places().Matches(sentence), question),
        AnswerKind.Time => Says(TimeSigns.Find(sentence), question),
        AnswerKind.Age => Ages().IsMatch(sentence) ? 1 : 0,
        AnswerKind.Number => Says(Quantities.Find(sentence), question),
        AnswerKind.Reason => Reasons().IsMatch(sentence) ? 1 : 0,
        AnswerKind.Manner => Manners().IsMatch(sentence) ? 1 : 0,
        AnswerKind.Definition => Definitions().IsMatch(sentence) ? 1 : 0,
        AnswerKind.View => Views().IsMatch(sentence) ? 1 : 0,
        _ => .5f,
    };

    /// <summary>The places of what could be the answer; null where a question's kind has no such places.</summary>
    public static IEnumerable<Match>? Find(AnswerKind kind, string sentence) => kind switch
    {
        AnswerKind.Person => Names().Matches(sentence),
        AnswerKind.Place => Places().Matches(sentence),
        AnswerKind.Time => TimeSigns.Find(sentence),
        AnswerKind.Number => Quantities.Find(sentence),
        AnswerKind.Anything => NewNames().Matches(sentence),
        _ => null,
    };

    /// <summary>Tells whether a sentence names something, behind its first word, that a question does not.</summary>
    public static bool HasNewName(string sentence, string question) => Says(NewNames().Matches(sentence), question) > 0;

    /// <summary>Tells whether a sentence names a currency.</summary>
    public static bool HasMoney(string sentence) => Money().IsMatch(sentence);

    private static float Says(IEnumerable<Match> found, string question) =>
        found.Any(match => !Holds(question, WithoutArticle(match.Value))) ? 1 : 0;

    /// <summary>Tells whether a question holds words, as words: "Ctenophores" holds no "ten".</summary>
    public static bool Holds(string question, string words)
    {
        for (var at = question.IndexOf(words, StringComparison.OrdinalIgnoreCase); at >= 0; at = question.IndexOf(words, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            var end = at + words.Length;

            if (!(at > 0 && char.IsLetterOrDigit(question[at - 1]) && char.IsLetterOrDigit(words[0])) && !(end < question.Length && char.IsLetterOrDigit(question[end]) && char.IsLetterOrDigit(words[^1])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"The Nobel Prize" at the head of a sentence is no other name than that in "a Nobel Prize".</summary>
    private static string WithoutArticle(string name) => name.Trim() is var trimmed && trimmed.StartsWith("The ", StringComparison.Ordinal) ? trimmed["The ".Length..] : trimmed;

    [GeneratedRegex(@"\b\p{Lu}[\p{Ll}'’-]+\p{L}*(?: (?:de |von |van |al-)?\p{Lu}[\p{L}.'’-]*)+|\b(?:Mr|Mrs|Ms|Dr|President|King|Queen|Senator|Minister|Chancellor|Governor) \p{Lu}\p{Ll}+\p{L}*|[,;] ?\p{Lu}\p{Ll}+\p{L}*|(?:by|and|of|to|with) \p{Lu}\p{Ll}+\p{L}*", RegexOptions.NonBacktracking)]
    private static partial Regex Names();

    [GeneratedRegex(@"(?<=\S )\p{Lu}[\p{L}\p{N}'’-]+(?: \p{Lu}[\p{L}\p{N}'’-]+)*", RegexOptions.CultureInvariant)]
    private static partial Regex NewNames();

    [GeneratedRegex(@"\b(?:in|at|from|to|near|into|of|through|across|outside|between|around|and) (?:the )?(?:\p{Lu}[\p{L}'’-]+)(?: \p{Lu}[\p{L}'’-]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Places();

    [GeneratedRegex(@"[$€£¥₽]|\b(?:dollars?|euros?|pounds?|yen|yuan|renminbi|rubles?|roubles?|francs?|kron(?:a|e|or|er)|cents?|pence|rupees?|won|USD|EUR|GBP)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Money();

    [GeneratedRegex(@"\b(aged?|years? old|[0-9]+-year-old|years ago|born|since [0-9]{4})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Ages();

    [GeneratedRegex(@"\b(because|since|due to|owing to|as a result|so that|in order to|therefore|thus|caused?|reasons?|led to|leads to|to (?:avoid|prevent|protect|allow|enable|reduce|improve|ensure|help|make|keep))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Reasons();

    [GeneratedRegex(@"\b(by|through|using|via|with the help of|works?|means of|first|then|steps?)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Manners();

    [GeneratedRegex(@"^\W*(?:(?:An?|The) )?[\p{L}\p{N}'’() -]{2,80}?,? (?:is|are|was|were|means|refers to|consists? of|stands for)\b", RegexOptions.NonBacktracking)]
    private static partial Regex Definitions();

    [GeneratedRegex(@"\b(argue[sd]?|argument|critics?|supporters?|opponents?|should|mistake|wrong|right|better|worse|risks?|burden|benefits?|weak|strong|fail(?:s|ed|ure)?|succeed|credible|warn(?:s|ed)?|fear|worry|object(?:s|ed)?|because)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Views();
}
