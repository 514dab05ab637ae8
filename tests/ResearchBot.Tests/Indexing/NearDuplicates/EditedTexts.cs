namespace ResearchBot.Tests.Indexing.NearDuplicates;

/// <summary>Texts and what becomes of them when words are replaced, left out and put in; the same for the same seed.</summary>
internal static class EditedTexts
{
    private const int Vocabulary = 8_000;

    /// <summary>Writes a text with words as uneven as a language's.</summary>
    public static string Write(Random random, int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word(random)));

    /// <summary>Edits a share of the words, each in one of three ways.</summary>
    public static string Edit(Random random, string text, double share)
    {
        var edited = new List<string>();

        foreach (var word in text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            edited.AddRange(random.NextDouble() >= share ? [word] : random.Next(3) switch
            {
                0 => [Word(random)],
                1 => [],
                _ => (string[])[word, Word(random)],
            });
        }

        return string.Join(' ', edited);
    }

    // Zipf's law: the n-th word of a language is about n times rarer than the first.
    private static string Word(Random random) => $"w{(int)Math.Pow(Vocabulary, random.NextDouble())}";
}
