namespace ResearchBot.Corpus.Text;

/// <summary>Walks a text from one sentence end to the next, by its punctuation alone.</summary>
internal readonly ref struct SentenceStops
{
    private const int LongestToken = 24;
    private const int MostOpeners = 4;
    private const int CaseSample = 4_000;

    private readonly ReadOnlySpan<char> _text;
    private readonly bool _hasNoCase;

    /// <summary>Prepares a walk.</summary>
    public SentenceStops(ReadOnlySpan<char> text)
    {
        _text = text;
        _hasNoCase = IsWithoutCapitals(text[..Math.Min(text.Length, CaseSample)]);
    }

    /// <summary>Finds the next sentence end.</summary>
    /// <param name="from">Where to look from; a stop before it is not seen.</param>
    /// <returns>The first position behind the sentence; the text's length when no sentence ends before.</returns>
    public int Next(int from)
    {
        var at = from;

        while (at < _text.Length)
        {
            var found = _text[at..].IndexOfAny(Punctuation.Stops);

            if (found < 0)
            {
                return _text.Length;
            }

            var stop = at + found;
            var run = EndOfRun(stop);
            var end = EndOfClosers(SkipSpacedClosers(stop, run));

            if (Ends(stop, run, end))
            {
                return end;
            }

            at = end;
        }

        return _text.Length;
    }

    private bool Ends(int stop, int run, int end)
    {
        if (end == _text.Length || Punctuation.StandsAlone(_text[run - 1]))
        {
            return true;
        }

        var closed = end > run;
        var next = SkipSpace(end, out var lines);

        if (next == end)
        {
            return closed && Punctuation.IsQuote(_text[end - 1]) && char.IsUpper(_text[end]);
        }

        if (next == _text.Length)
        {
            return true;
        }

        next = SkipOpeners(next);
        var lower = char.IsLower(_text[next]) && !_hasNoCase;

        if (_text[stop..run].ContainsAny('?', '!'))
        {
            return !lower || (!closed && (lines || _text[stop..run].Contains('?')));
        }

        if (run - stop > 1 || _text[stop] == '…')
        {
            return !lower;
        }

        if (stop > 0 && char.IsWhiteSpace(_text[stop - 1]))
        {
            return !IsLoneLetter(stop - 1);
        }

        return EndsAtDot(stop, next, lower && !lines);
    }

    private bool EndsAtDot(int dot, int next, bool lower)
    {
        var start = dot;

        while (start > 0 && dot - start <= LongestToken && !char.IsWhiteSpace(_text[start - 1]) && !Punctuation.IsOpener(_text[start - 1]))
        {
            start--;
        }

        var word = _text[start..dot];

        return Abbreviations.Classify(word) switch
        {
            Abbreviation.None when word.Length <= 3 && BeginsLine(start) && !word.ContainsAnyExceptInRange('0', '9') => false,
            Abbreviation.None => !lower,
            Abbreviation.Leading => false,
            Abbreviation.BeforeNumber => !lower && !char.IsDigit(_text[next]),
            _ => Abbreviations.StartsSentence(WordAt(next)),
        };
    }

    private bool BeginsLine(int at)
    {
        while (at > 0 && _text[at - 1] is ' ' or '\t' or '(')
        {
            at--;
        }

        return at == 0 || Punctuation.IsLineEnd(_text[at - 1]);
    }

    private bool IsLoneLetter(int end)
    {
        while (end > 0 && _text[end - 1] == ' ')
        {
            end--;
        }

        return end > 1 && char.IsLetter(_text[end - 1]) && char.IsWhiteSpace(_text[end - 2]) && _text[end - 1] is not ('I' or 'a');
    }

    private ReadOnlySpan<char> WordAt(int at)
    {
        var end = at;

        while (end < _text.Length && end - at <= LongestToken && (char.IsLetter(_text[end]) || _text[end] == '.'))
        {
            end++;
        }

        return _text[at..end];
    }

    private int EndOfRun(int at)
    {
        while (at < _text.Length && Punctuation.IsStop(_text[at]))
        {
            at++;

            // An ellipsis may be spaced: ". . ."
            if (at + 1 < _text.Length && _text[at] == ' ' && _text[at + 1] == '.' && _text[at - 1] == '.')
            {
                at++;
            }
        }

        return at;
    }

    // Tokenised texts put a space on both sides of a mark: " . ''" and " . )"
    private int SkipSpacedClosers(int stop, int at)
    {
        if (stop == 0 || _text[stop - 1] != ' ' || at >= _text.Length || _text[at] != ' ')
        {
            return at;
        }

        return _text[(at + 1)..] switch
        {
            ['\'', '\'', ..] => at + 3,
            [')' or ']', ..] => at + 2,
            _ => at,
        };
    }

    private int EndOfClosers(int at)
    {
        while (at < _text.Length && Punctuation.IsCloser(_text[at]))
        {
            at++;
        }

        while (Punctuation.NoteMarkLength(_text[at..]) is > 0 and var length)
        {
            at += length;
        }

        return at;
    }

    private int SkipSpace(int at, out bool lines)
    {
        lines = false;

        for (; at < _text.Length && char.IsWhiteSpace(_text[at]); at++)
        {
            lines |= Punctuation.IsLineEnd(_text[at]);
        }

        return at;
    }

    private int SkipOpeners(int at)
    {
        for (var most = at + MostOpeners; at < most && at + 1 < _text.Length && Punctuation.IsOpener(_text[at]); at++)
        {
        }

        return at;
    }

    private static bool IsWithoutCapitals(ReadOnlySpan<char> sample)
    {
        var upper = 0;
        var lower = 0;

        foreach (var c in sample)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return upper * 200 < lower;
    }
}
