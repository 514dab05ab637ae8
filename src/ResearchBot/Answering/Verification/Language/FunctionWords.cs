using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>English words that carry grammar rather than matter.</summary>
internal static class FunctionWords
{
    private static readonly FrozenSet<string> Words = (
        "a an the this that these those it its it's itself he him his she her hers they them their theirs we us our ours you your i me my "
        + "who whom whose which what there here and or but so yet if then than as of at by for from in into on onto to with about "
        + "against between among through during over under within across along around behind beside beyond via per "
        + "be am is are was were been being have has had having do does did doing done will would shall should can could may might must "
        + "not no nor never n't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't won't wouldn't can't cannot couldn't shouldn't "
        + "also too very just only even still such own same other another both each any some all while when where why how because since "
        + "although though however whether until unless upon out off up down again ever been one's let like well now said says say saying "
        + "according told i'm i've he's she's we're they're you're that's there's mr mrs ms dr s t")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    // Plain words that open sentences; any other capitalised first word has to stand in what is cited.
    private static readonly FrozenSet<string> Openers = (
        "after before despite following during overall meanwhile moreover furthermore additionally today yesterday tomorrow recently "
        + "currently later earlier officials researchers scientists police people experts critics analysts authorities many most several "
        + "few more less nearly almost about roughly approximately around two three four five six seven eight nine ten first second "
        + "third finally next last new old instead thus therefore hence nevertheless nonetheless consequently similarly likewise indeed "
        + "please based given once every everyone nobody nothing none neither either without unlike including in addition studies study "
        + "article report author authors company government results use using further still perhaps maybe yes")
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly string[] PlainEndings = ["ing", "ly", "ed", "tion", "tions", "ment", "ments", "ness", "ers", "ists", "ities", "ity"];

    /// <summary>Tells whether a word, in lower case, carries grammar only.</summary>
    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Tells whether a capitalised word that begins a sentence is likely no name.</summary>
    public static bool OpensSentence(string word) =>
        Words.Contains(word) || Openers.Contains(word) || PlainEndings.Any(ending => word.EndsWith(ending, StringComparison.Ordinal));
}
