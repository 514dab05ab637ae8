namespace ResearchBot.Answering.Verification.Language;

/// <summary>One word, number or sign of a text.</summary>
/// <param name="Text">Lower case, without possessive ending and inner stops.</param>
/// <param name="Stem">What its inflected forms share.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">The first code unit behind it.</param>
/// <param name="Shape">How it is written.</param>
internal readonly record struct Word(string Text, string Stem, int Start, int End, WordShape Shape)
{
    private const int KeyLength = 6;

    /// <summary>The beginning of the stem, which related words share: <c>govern</c>, <c>government</c>.</summary>
    public string Key => Stem.Length <= KeyLength || Has(WordShape.Number) ? Stem : Stem[..KeyLength];

    /// <summary>It carries meaning of its own.</summary>
    public bool IsContent => !Has(WordShape.Sign) && !FunctionWords.Contains(Text);

    /// <summary>Tells whether it is written in a way.</summary>
    public bool Has(WordShape shape) => (Shape & shape) != 0;
}

/// <summary>How a word is written.</summary>
[Flags]
internal enum WordShape
{
    /// <summary>In small letters.</summary>
    None = 0,

    /// <summary>It begins with a capital.</summary>
    Capital = 1,

    /// <summary>It has two capitals or more and no small letter.</summary>
    Acronym = 2,

    /// <summary>It is made of digits.</summary>
    Number = 4,

    /// <summary>It is a currency or per cent sign.</summary>
    Sign = 8,

    /// <summary>It begins a sentence, a quotation or a line.</summary>
    First = 16,

    /// <summary>Punctuation that ends a clause stands before it.</summary>
    NewClause = 32,

    /// <summary>It touches the word before.</summary>
    Glued = 64,

    /// <summary>A minus sign stands before it.</summary>
    Negative = 128,

    /// <summary>Letters and digits, or small and capital letters, are mixed in it.</summary>
    Mixed = 256,
}
