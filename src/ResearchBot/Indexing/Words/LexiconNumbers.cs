using System.Runtime.CompilerServices;

namespace ResearchBot.Indexing.Words;

/// <summary>The places of a lexicon's terms in its alphabet.</summary>
internal sealed class LexiconNumbers : ITermNumbers
{
    private static readonly ConditionalWeakTable<Lexicon, LexiconNumbers> Known = [];

    private readonly Lexicon _lexicon;
    private readonly Lazy<Dictionary<string, int>> _numbers;

    private LexiconNumbers(Lexicon lexicon)
    {
        _lexicon = lexicon;

        // Only who writes asks for numbers.
        _numbers = new(() => lexicon.Alphabetical.Index().ToDictionary(term => term.Item, term => term.Index, StringComparer.Ordinal));
    }

    /// <summary>The numbers of a lexicon.</summary>
    public static LexiconNumbers Of(Lexicon lexicon) => Known.GetValue(lexicon, static lexicon => new LexiconNumbers(lexicon));

    /// <inheritdoc/>
    public int Find(string term) => _numbers.Value.GetValueOrDefault(term, -1);

    /// <inheritdoc/>
    public string TermOf(int number) => _lexicon.Alphabetical[number];
}
