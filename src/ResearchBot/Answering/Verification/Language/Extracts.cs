namespace ResearchBot.Answering.Verification.Language;

/// <summary>Compares the words of a sentence with the words of its quotes, whatever the white space and punctuation between.</summary>
internal static class Extracts
{
    /// <summary>Tells whether the sentence is one unbroken stretch of a quote.</summary>
    public static bool IsContiguous(Statement sentence, IEnumerable<string> quotes) =>
        quotes.Any(quote => Contains(WordReader.Read(quote), sentence.Words));

    /// <summary>Tells whether the words of the sentence stand in the quotes, in order; words between them may be missing.</summary>
    public static bool IsInOrder(string sentence, IEnumerable<string> quotes)
    {
        var words = WordReader.Read(sentence);
        var at = 0;

        foreach (var quote in quotes)
        {
            foreach (var word in WordReader.Read(quote))
            {
                at += at < words.Count && Same(words[at], word) ? 1 : 0;
            }
        }

        return words.Count > 0 && at == words.Count;
    }

    // Knuth, Morris and Pratt: linear, whatever repeats.
    private static bool Contains(IReadOnlyList<Word> text, IReadOnlyList<Word> part)
    {
        var back = new int[part.Count];

        for (int at = 1, matched = 0; at < part.Count; at++)
        {
            matched = Advance(part, back, matched, part[at]);
            back[at] = matched;
        }

        var found = 0;

        foreach (var word in text)
        {
            found = Advance(part, back, found, word);

            if (found == part.Count)
            {
                return true;
            }
        }

        return false;
    }

    private static int Advance(IReadOnlyList<Word> part, int[] back, int matched, Word word)
    {
        while (matched > 0 && !Same(part[matched], word))
        {
            matched = back[matched - 1];
        }

        return Same(part[matched], word) ? matched + 1 : matched;
    }

    private static bool Same(Word one, Word other) =>
        one.Text == other.Text && one.End - one.Start == other.End - other.Start && one.Has(WordShape.Negative) == other.Has(WordShape.Negative);
}
