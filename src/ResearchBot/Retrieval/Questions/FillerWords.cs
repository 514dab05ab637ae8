using System.Collections.Frozen;

using ResearchBot.Indexing.Analysis.Languages;

namespace ResearchBot.Retrieval.Questions;

/// <summary>Words that shape a question and say little about what it is about.</summary>
public static class FillerWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(
    [
        "what", "which", "who", "whom", "whose", "when", "where", "why", "how",
        "do", "does", "did", "done", "doing", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "having",
        "can", "could", "would", "should", "shall", "may", "might", "must",
        "tell", "me", "us", "you", "your", "i", "we", "my", "our", "please", "give", "show", "find", "list", "name", "describe", "explain", "discuss",
        "say", "says", "said", "mention", "mentioned", "mentions", "according", "report", "reports", "reported", "article", "articles",
        "about", "any", "some", "there", "also", "many", "much", "kind", "kinds", "type", "types", "sort", "exactly", "ever", "regarding", "concerning",
        "today", "yesterday", "week", "month", "recent", "recently", "latest", "news", "currently", "now",
        "he", "she", "him", "her", "his", "hers", "its", "them", "from", "than", "between", "both", "while", "so", "just", "get", "got",
        "really", "truly", "actually", "basically", "simply", "honestly", "anyway", "quite", "very", "still", "even", "already", "maybe", "perhaps",
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Question words and polite words of other languages, as far as analysis does not leave them out as function words anyway.</summary>
    private static readonly FrozenDictionary<string, FrozenSet<string>> Others = new Dictionary<string, string>
    {
        ["de"] = "wer wen wem wessen was wann wo wohin woher warum wieso weshalb wie welche welcher welches welchen welchem wieviel wieviele gibt gab nenne nenn erkläre beschreibe zeige bitte laut",
        ["fr"] = "qui que quoi quand où pourquoi comment combien quel quelle quels quelles lequel laquelle est-ce cite explique décris montre selon",
        ["es"] = "quién quiénes quien qué que cuándo cuando dónde donde por porqué cómo como cuál cuáles cuánto cuánta cuántos cuántas hay explica describe muestra según",
        ["it"] = "chi che cosa quando dove perché come quale quali quanto quanta quanti quante spiega descrivi mostra secondo",
        ["pt"] = "quem que quando onde porque porquê como qual quais quanto quanta quantos quantas há explique descreva mostre segundo",
        ["nl"] = "wie wat wanneer waar waarom hoe welke welk hoeveel noem leg beschrijf toon volgens",
        ["sv"] = "vem vad när var varför hur vilken vilket vilka många finns förklara beskriv visa enligt",
        ["ru"] = "кто кого кому что когда где куда откуда почему зачем как какой какая какое какие каков сколько чей назови объясни опиши согласно",
    }.ToFrozenDictionary(language => language.Key, language => language.Value.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);

    /// <summary>What a question runs together, with an apostrophe or without: "what's", "whats".</summary>
    private static readonly FrozenSet<string> RunTogether = FrozenSet.ToFrozenSet(
        "whats whos wheres whens whys hows thats theres heres im ive youre theyre dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt cant couldnt wont wouldnt shouldnt".Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Words that English has everywhere. Where a corpus has none of them, that tells nothing of what a question is about.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.ToFrozenSet(
        ("able again ago ahead all almost alone along always among another around away back bad badly become before behind best better big bigger biggest bit bring call called clear come common course "
        + "day different difficult early easy else enough every everybody everyone everything far fast feel few first follow full further general given go goes going gone good great guess guy guys half happen "
        + "happened happens hard heard here hold huge idea important inside instead interesting keep kept know known large last late later leave left less let life like little long look lot lots main make makes "
        + "making mean means moment more most move near need never new next nice normal nothing often old once one only open other others outside own part past people place plan point possible probably put quickly "
        + "rather ready real reason right run same see seem seems seen set short side since single small somebody someone something sometimes soon stand start stay stop stuff such sure take taken takes taking talk "
        + "than thing things think thought time times together took top true try trying turn turned under until up use used uses using usual usually want wanted wants way ways well went whether whole wide "
        + "without word words work world worse worst wrong yet").Split(' '),
        StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether an English word, as it is written, is filler.</summary>
    public static bool Contains(string word) => Words.Contains(word) || RunTogether.Contains(string.Concat(word.Where(char.IsLetter)));

    /// <summary>Tells whether a word of a language, as it is written, is one that the language has everywhere.</summary>
    public static bool IsCommon(string word, string language) => language == KnownLanguages.Default && Common.Contains(word);

    /// <summary>Tells whether a word of a language, as it is written, is filler.</summary>
    public static bool Contains(string word, string language) => Others.TryGetValue(language, out var words) ? words.Contains(word) : Contains(word);
}
