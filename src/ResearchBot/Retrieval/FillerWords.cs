using System.Collections.Frozen;

namespace ResearchBot.Retrieval;

/// <summary>Words that shape a question and say little about what it is about.</summary>
public static class FillerWords
{
    /// <summary>What a filler word is worth, as a share of another word as rare.</summary>
    public const float Share = .3f;

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
    ],
    StringComparer.OrdinalIgnoreCase);

    /// <summary>Tells whether a word, as it is written, is filler.</summary>
    public static bool Contains(string word) => Words.Contains(word);
}
