namespace ResearchBot.Corpus;

/// <summary>A place in a text, in UTF-16 code units: <paramref name="Start"/> is inside, <paramref name="End"/> is the first unit behind.</summary>
public readonly record struct TextSpan(int Start, int End)
{
    /// <summary>How many code units the span covers.</summary>
    public int Length => End - Start;

    /// <summary>Tells whether another span lies wholly inside this one.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>The same span in a text that begins <paramref name="offset"/> units earlier.</summary>
    public TextSpan Shift(int offset) => new(Start + offset, End + offset);

    /// <summary>The words at this place.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The span does not lie in the text.</exception>
    public string Of(string text) => text[Start..End];

    /// <summary>Tells whether the span is a place in a text of this length.</summary>
    public bool FitsIn(string text) => 0 <= Start && Start <= End && End <= text.Length;
}
