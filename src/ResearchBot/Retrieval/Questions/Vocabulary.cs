using System.Collections.Immutable;
using System.Runtime.CompilerServices;

using ResearchBot.Indexing;

namespace ResearchBot.Retrieval.Questions;

/// <summary>The words of a corpus in alphabetical order: finds those that a word of a question may also have meant.</summary>
internal sealed class Vocabulary
{
    private const int ShortestWord = 5;
    private const int LongestWord = 40;
    private const int LargestFamily = 8;
    private const int MostCorrections = 3;

    private static readonly ConditionalWeakTable<Lexicon, Vocabulary> Known = [];

    private readonly ImmutableArray<string> _terms;
    private readonly Lexicon _lexicon;

    private Vocabulary(Lexicon lexicon)
    {
        _lexicon = lexicon;
        _terms = lexicon.Alphabetical;
    }

    /// <summary>The vocabulary of a lexicon.</summary>
    public static Vocabulary Of(Lexicon lexicon) => Known.GetValue(lexicon, static lexicon => new Vocabulary(lexicon));

    /// <summary>Close forms of a word (<see cref="WordForms.AreClose"/>): "conquest" for "conquer". The most common first.</summary>
    public IReadOnlyList<string> FamilyOf(string term) => !IsWord(term) || term.Length < WordForms.ClosestStem
        ? []
        :
        [
            .. Starting(term[..WordForms.ClosestStem])
                .Where(other => other != term && IsWord(other) && WordForms.AreClose(term, other))
                .OrderByDescending(other => _lexicon.Terms[other].Passages).ThenBy(other => other, StringComparer.Ordinal)
                .Take(LargestFamily),
        ];

    /// <summary>The words nearest to one that the corpus does not have: one slip of the pen away, or two for long words. The first letter is taken to be right.</summary>
    public IReadOnlyList<string> CorrectionsOf(string term)
    {
        if (!IsWord(term) || _lexicon.Terms.ContainsKey(term))
        {
            return [];
        }

        var nearest = new List<string>();
        var most = term.Length >= 8 ? 2 : 1;

        foreach (var other in Starting(term[..1]).Where(other => Math.Abs(other.Length - term.Length) <= most))
        {
            var distance = EditDistance.Between(term, other, most);

            if (distance > most || !IsWord(other))
            {
                continue;
            }

            if (distance < most)
            {
                nearest.Clear();
                most = distance;
            }

            nearest.Add(other);
        }

        return [.. nearest.OrderByDescending(other => _lexicon.Terms[other].Passages).ThenBy(other => other, StringComparer.Ordinal).Take(MostCorrections)];
    }

    private static bool IsWord(string term) => term.Length is >= ShortestWord and <= LongestWord && term.All(char.IsLetter);

    private IEnumerable<string> Starting(string beginning)
    {
        var at = _terms.BinarySearch(beginning, StringComparer.Ordinal);

        for (var i = at < 0 ? ~at : at; i < _terms.Length && _terms[i].StartsWith(beginning, StringComparison.Ordinal); i++)
        {
            yield return _terms[i];
        }
    }
}
