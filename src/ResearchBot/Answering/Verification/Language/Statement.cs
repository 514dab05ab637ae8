namespace ResearchBot.Answering.Verification.Language;

/// <summary>A text, read for checking: its words and where each stands, its figures and its dates.</summary>
internal sealed class Statement
{
    private const int LongestAcronym = 6;

    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> _stems = new(StringComparer.Ordinal);
    private readonly HashSet<string> _keys = new(StringComparer.Ordinal);
    private readonly Lazy<HashSet<string>> _initials;

    /// <summary>Reads a text.</summary>
    public Statement(string text)
    {
        Text = text;
        Words = WordReader.Read(text);
        Figures = new FigureReader(text, Words).Read();
        Dates = DateReader.Read(text, Words);
        Years = Figures.Where(figure => figure.Unit == FigureUnit.Plain).Select(figure => figure.Value).ToHashSet();
        _initials = new Lazy<HashSet<string>>(ReadInitials, LazyThreadSafetyMode.PublicationOnly);

        for (var at = 0; at < Words.Count; at++)
        {
            Place(_places, Words[at].Text, at);
            Place(_stems, Words[at].Stem, at);
            _keys.Add(Words[at].Key);
            HasCapitals |= Words[at].Has(WordShape.Capital);
        }
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>Its words, in order.</summary>
    public IReadOnlyList<Word> Words { get; }

    /// <summary>Its figures, in order.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Its dates that name a month.</summary>
    public IReadOnlyList<CalendarDate> Dates { get; }

    /// <summary>The plain values of its figures, years among them.</summary>
    public IReadOnlySet<decimal> Years { get; }

    /// <summary>The text knows capitals.</summary>
    public bool HasCapitals { get; }

    /// <summary>The initials of its runs of words, in small letters: <c>un</c> for United Nations; two words need capitals.</summary>
    public IReadOnlySet<string> Initials => _initials.Value;

    /// <summary>The digits of the quarters of a year that are named: <c>3</c> for "third quarter".</summary>
    public IEnumerable<char> Quarters =>
        Figures.Where(figure => figure.Unit == FigureUnit.Ordinal && figure.Last + 1 < Words.Count && Words[figure.Last + 1].Text == "quarter")
            .Select(figure => (char)('0' + (figure.Value % 10)));

    /// <summary>Where a word, in lower case, stands; null where it does not.</summary>
    public IReadOnlyList<int>? Find(string word) => _places.GetValueOrDefault(word);

    /// <summary>Where the forms of a stem stand; null where they do not.</summary>
    public IReadOnlyList<int>? FindStem(string stem) => _stems.GetValueOrDefault(stem);

    /// <summary>Tells whether a word, in lower case, stands in the text.</summary>
    public bool Has(string word) => _places.ContainsKey(word);

    /// <summary>Tells whether a form of a stem stands in the text.</summary>
    public bool HasStem(string stem) => _stems.ContainsKey(stem);

    /// <summary>Tells whether a word, or a related one, stands in the text.</summary>
    public bool Covers(Word word) => _keys.Contains(word.Key);

    private static void Place(Dictionary<string, List<int>> places, string word, int at)
    {
        if (!places.TryGetValue(word, out var list))
        {
            places[word] = list = [];
        }

        list.Add(at);
    }

    private HashSet<string> ReadInitials()
    {
        var initials = new HashSet<string>(StringComparer.Ordinal);

        for (var start = 0; start < Words.Count; start++)
        {
            var letters = "";
            var capitals = true;

            for (var at = start; at < Words.Count && letters.Length < LongestAcronym; at++)
            {
                if (Words[at].Text is "of" or "for" or "and" or "the" or "on" && letters.Length > 0)
                {
                    continue;
                }

                letters += Words[at].Text[0];
                capitals &= Words[at].Has(WordShape.Capital);

                if (capitals || letters.Length > 2)
                {
                    initials.Add(letters);
                }
            }
        }

        return initials;
    }
}
