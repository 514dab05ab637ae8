using System.Runtime.InteropServices;

namespace ResearchBot.Indexing.Words;

/// <summary>Numbers terms as they are met.</summary>
internal sealed class MetTerms : ITermNumbers
{
    private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
    private readonly List<string> _terms = [];

    /// <summary>How many were met.</summary>
    public int Count => _terms.Count;

    /// <summary>The number of a term, a new one where it was not met before.</summary>
    public int Find(string term)
    {
        ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, term, out var isKnown);

        if (!isKnown)
        {
            number = _terms.Count;
            _terms.Add(term);
        }

        return number;
    }

    /// <inheritdoc/>
    public string TermOf(int number) => _terms[number];
}
