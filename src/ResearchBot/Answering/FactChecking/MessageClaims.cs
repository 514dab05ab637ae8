using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Answering.FactChecking;

/// <summary>Finds in a message the sentences that assert something.</summary>
internal static class MessageClaims
{
    /// <summary>So many claims of a message are checked.</summary>
    public const int Most = 10;

    /// <summary>The claims in order.</summary>
    /// <returns>The first ones, and how many there are beyond them or are too long to be checked.</returns>
    public static (IReadOnlyList<MessageClaim> Claims, int Left) Read(string message)
    {
        var claims = new List<MessageClaim>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var left = 0;
        var about = "";

        foreach (var sentence in MessageText.Lines(message).SelectMany(Sentences))
        {
            if (Assertion.Of(sentence) is { } words && seen.Add(words))
            {
                var fits = words.Length <= AnswerSentence.MaximumLength && claims.Count < Most;
                var pointsBack = SentenceOpenings.PointsBack(words);
                left += fits ? 0 : 1;
                claims.AddRange(fits ? [new MessageClaim(words, pointsBack ? about : "")] : []);
                about = pointsBack ? about : words;
            }
        }

        return (claims, left);
    }

    private static IEnumerable<string> Sentences(string line) =>
        SentenceSplitter.Split(line).SelectMany(span => span.Of(line).Split("; ", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
}

/// <summary>A sentence of a message that asserts something.</summary>
/// <param name="Text">Its words.</param>
/// <param name="About">The claim before it that it points back to ("It was signed in May"); empty where it stands alone or nothing came before.</param>
internal sealed record MessageClaim(string Text, string About)
{
    /// <summary>It points back, and there is nothing that it could point to.</summary>
    public bool IsAdrift => About.Length == 0 && SentenceOpenings.PointsBack(Text);
}
