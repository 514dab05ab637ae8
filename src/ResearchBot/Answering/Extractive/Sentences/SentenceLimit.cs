using ResearchBot.Corpus;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>Cuts a sentence that is too long to show at its last clause that fits.</summary>
internal static class SentenceLimit
{
    private const int Shortest = 80;

    private static readonly string[] Clauses = ["; ", ": ", " – ", " — ", ", and ", ", but ", ", which ", ", who ", ", while ", ", "];

    /// <summary>A sentence in pieces that are short enough to be shown, in order: the answer may stand in any of them.</summary>
    public static IEnumerable<TextSpan> Pieces(string text, TextSpan sentence)
    {
        while (true)
        {
            var piece = Cut(text, sentence);
            yield return piece;
            var next = piece.End;

            while (next < sentence.End && !char.IsLetterOrDigit(text[next]) && text[next] is not ('"' or '“' or '(' or '$' or '€' or '£'))
            {
                next++;
            }

            if (next >= sentence.End)
            {
                yield break;
            }

            sentence = sentence with { Start = next };
        }
    }

    /// <summary>The sentence's place, from its beginning, at most <see cref="AnswerSentence.MaximumLength"/> long.</summary>
    public static TextSpan Cut(string text, TextSpan sentence)
    {
        if (sentence.Length <= AnswerSentence.MaximumLength)
        {
            return sentence;
        }

        var words = text.AsSpan(sentence.Start, AnswerSentence.MaximumLength);

        foreach (var clause in Clauses)
        {
            if (words.LastIndexOf(clause, StringComparison.Ordinal) is >= Shortest and var at)
            {
                return sentence with { End = sentence.Start + at };
            }
        }

        var space = words.LastIndexOfAny(" \t\r\n");
        var end = space >= Shortest ? space : AnswerSentence.MaximumLength;

        return sentence with { End = sentence.Start + (char.IsHighSurrogate(words[end - 1]) ? end - 1 : end) };
    }
}
