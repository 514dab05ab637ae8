using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing.Words;

/// <summary>Words and the numbers of their terms: looked up once, for looking up is dear.</summary>
/// <param name="Words">The words in the order of their text.</param>
/// <param name="Numbers">The number of each one's term; −1 where it has none.</param>
internal readonly record struct NumberedWords(IReadOnlyList<Token> Words, ReadOnlyMemory<int> Numbers)
{
    /// <summary>Looks up the numbers of words.</summary>
    public static NumberedWords Of(IReadOnlyList<Token> words, ITermNumbers terms)
    {
        var numbers = new int[words.Count];

        for (var i = 0; i < numbers.Length; i++)
        {
            numbers[i] = terms.Find(words[i].Term);
        }

        return new NumberedWords(words, numbers);
    }
}
