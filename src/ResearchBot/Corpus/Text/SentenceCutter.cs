namespace ResearchBot.Corpus.Text;

/// <summary>Cuts a sentence that is too long for a passage.</summary>
internal static class SentenceCutter
{
    /// <summary>Adds a sentence to a list, whole where it is at most <paramref name="limit"/> long, else in pieces near <paramref name="target"/>.</summary>
    public static void Cut(string text, TextSpan sentence, int target, int limit, List<TextSpan> pieces)
    {
        var start = sentence.Start;

        while (sentence.End - start > limit)
        {
            var cut = CutAfter(text, start, target, limit);
            pieces.Add(new TextSpan(start, TrimEnd(text, start, cut)));
            start = SkipSpace(text, cut);
        }

        pieces.Add(new TextSpan(start, sentence.End));
    }

    private static int CutAfter(string text, int start, int target, int limit)
    {
        var clause = -1;
        var word = -1;

        // The first half of a piece is kept whole; behind it, the boundary nearest the target is taken.
        for (var at = start + (target / 2); at <= start + limit; at++)
        {
            if (!char.IsWhiteSpace(text[at]))
            {
                continue;
            }

            word = Nearer(word, at, start + target);

            if (text[at - 1] is ';' or ':' or ',' or '—' or '–' || Punctuation.IsStop(text[at - 1]) || Punctuation.IsLineEnd(text[at]))
            {
                clause = Nearer(clause, at, start + target);
            }
        }

        if (clause > 0 || word > 0)
        {
            return clause > 0 ? clause : word;
        }

        return char.IsLowSurrogate(text[start + limit]) && char.IsHighSurrogate(text[start + limit - 1]) ? start + limit - 1 : start + limit;
    }

    private static int Nearer(int one, int other, int target) =>
        one > 0 && Math.Abs(one - target) <= Math.Abs(other - target) ? one : other;

    private static int TrimEnd(string text, int start, int end)
    {
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return end;
    }

    private static int SkipSpace(string text, int at)
    {
        while (char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
