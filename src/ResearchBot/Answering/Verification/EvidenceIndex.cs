using ResearchBot.Answering.Verification.Language;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Answering.Verification;

/// <summary>Long evidence, split into sentences, from which those that a claim may rest on are picked.</summary>
internal sealed class EvidenceIndex
{
    private const int LongestSentence = 800;
    private const int CutNear = 500;
    private const int FewestPicks = 3;
    private const int MostPicks = 20;
    private const int EnoughCharacters = 1_000;
    private const int ShortEvidence = 4;
    private const double NeighbourWeight = 0.9;

    private readonly List<string> _sentences = [];
    private readonly double[] _gains;
    private readonly Dictionary<string, List<int>> _places = new(StringComparer.Ordinal);

    /// <summary>Splits evidence texts and notes where each word stands.</summary>
    public EvidenceIndex(IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            var spans = new List<TextSpan>();

            foreach (var sentence in SentenceSplitter.Split(text))
            {
                SentenceCutter.Cut(text, sentence, CutNear, LongestSentence, spans);
            }

            foreach (var span in spans)
            {
                Add(span.Of(text));
            }

            // A pair of neighbours never reaches into another text.
            _sentences.Add("");
        }

        _gains = new double[_sentences.Count];
    }

    /// <summary>Finds the sentences that a claim most likely rests on, each with its neighbour where that adds words.</summary>
    /// <returns>Their words, in the order of the evidence; all of it when it is short.</returns>
    public string Pick(Statement claim)
    {
        var wanted = claim.Words.Where(word => word.IsContent).Select(word => word.Key).ToHashSet(StringComparer.Ordinal);
        var picked = new SortedSet<int>();

        if (_sentences.Count <= ShortEvidence)
        {
            return string.Join('\n', _sentences);
        }

        var length = 0;

        for (var pick = 0; wanted.Count > 0 && (pick < FewestPicks || (pick < MostPicks && length < EnoughCharacters)); pick++)
        {
            var (best, gain) = Best(wanted);

            if (gain == 0)
            {
                break;
            }

            length += picked.Add(best) ? _sentences[best].Length : 0;
            length += picked.Add(best + 1) ? _sentences[best + 1].Length : 0;
            wanted.RemoveWhere(key => _places.TryGetValue(key, out var places) && (Has(places, best) || Has(places, best + 1)));
        }

        return string.Join('\n', picked.Select(index => _sentences[index]));
    }

    private static bool Has(List<int> places, int index) => places.BinarySearch(index) >= 0;

    private (int Index, double Gain) Best(HashSet<string> wanted)
    {
        var best = (Index: 0, Gain: 0.0);

        foreach (var places in wanted.Select(key => _places.GetValueOrDefault(key)).OfType<List<int>>())
        {
            // A rare word says more about where the claim comes from.
            var weight = 1 + (1.0 / places.Count);
            var last = -2;

            foreach (var place in places)
            {
                _gains[place] += weight;

                if (place > 0 && last != place - 1)
                {
                    _gains[place - 1] += NeighbourWeight * weight;
                }

                last = place;
            }
        }

        for (var index = 0; index < _gains.Length; index++)
        {
            best = _gains[index] > best.Gain ? (index, _gains[index]) : best;
            _gains[index] = 0;
        }

        return best;
    }

    private void Add(string sentence)
    {
        foreach (var key in WordReader.Read(sentence).Where(word => word.IsContent).Select(word => word.Key).Distinct())
        {
            if (!_places.TryGetValue(key, out var places))
            {
                _places[key] = places = [];
            }

            places.Add(_sentences.Count);
        }

        _sentences.Add(sentence);
    }
}
