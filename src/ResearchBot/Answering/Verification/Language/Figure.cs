namespace ResearchBot.Answering.Verification.Language;

/// <summary>A number in a text.</summary>
/// <param name="Value">What it amounts to, with its scale; 0 where it is too long to compute with.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="First">The index of its first word.</param>
/// <param name="Last">The index of its last word.</param>
/// <param name="Written">How it is written, to be shown.</param>
internal readonly record struct Figure(decimal Value, FigureUnit Unit, int First, int Last, string Written)
{
    /// <summary>The currency's sign or code, where one is written.</summary>
    public string Currency { get; init; } = "";

    /// <summary>"About", "nearly" and the like stand before it.</summary>
    public bool IsRough { get; init; }

    /// <summary>Another reading: metres or millions in "40m".</summary>
    public decimal? Other { get; init; }

    /// <summary>Its digits, where there are too many to compute with.</summary>
    public string Digits { get; init; } = "";

    /// <summary>The word "one", which more often points than counts.</summary>
    public bool IsLoose => Unit == FigureUnit.Plain && Value == 1 && First == Last && Written.Length == 3;

    /// <summary>Tells whether a text that has another figure carries this one.</summary>
    public bool IsCarriedBy(Figure other) =>
        UnitFits(other) && Digits == other.Digits
        && (Equal(Value, other.Value) || Equal(Other, other.Value) || Equal(Value, other.Other) || (IsRough && Rounds(other.Value)));

    private static bool Equal(decimal? one, decimal? other) => one is { } value && value == other;

    private bool UnitFits(Figure other) => (Unit, other.Unit) switch
    {
        (FigureUnit.Money, FigureUnit.Money) => Currency == other.Currency || Currency.Length == 0 || other.Currency.Length == 0,
        (FigureUnit.Plain, FigureUnit.Money or FigureUnit.Ordinal) or (FigureUnit.Ordinal, FigureUnit.Plain) => true,
        _ => Unit == other.Unit,
    };

    // "About 1.2 billion" carries 1,234,567,890: the same when rounded to the digits that are given.
    private bool Rounds(decimal exact)
    {
        if (Value == 0)
        {
            return false;
        }

        var step = 1m;

        while (Value % (step * 10) == 0)
        {
            step *= 10;
        }

        while (Value % step != 0)
        {
            step /= 10;
        }

        return Math.Abs(exact - Value) * 2 <= step;
    }
}

/// <summary>What a figure counts.</summary>
internal enum FigureUnit
{
    /// <summary>Things, or nothing said.</summary>
    Plain,

    /// <summary>Hundredths.</summary>
    Percent,

    /// <summary>An amount of a currency.</summary>
    Money,

    /// <summary>A place in an order.</summary>
    Ordinal,
}
