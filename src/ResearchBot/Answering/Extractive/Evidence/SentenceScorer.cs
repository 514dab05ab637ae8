using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Ranks sentences by how well they answer a question.</summary>
internal sealed class SentenceScorer
{
    /// <summary>Scores are logarithms of odds: this little tells nothing.</summary>
    private const float AsGood = .25f;

    /// <summary>An article whose best passage is this share behind the best of all is not one of the best; one a hair behind is nearly as good.</summary>
    private const float FarBehind = .2f;

    private readonly List<(RankedPassage Found, List<(CandidateSentence Sentence, HeldWords Own)> Sentences)> _passages;
    private readonly float _bestPassage;
    private readonly float[] _rarity;

    /// <summary>Prepares to rank the sentences of passages.</summary>
    public SentenceScorer(AskedWords asked, IEnumerable<RankedPassage> passages)
    {
        Asked = asked;
        _passages = [.. passages.Select(found => (found, SentenceCandidates.Of(found).Select(sentence => (sentence, HeldWords.In(asked, sentence.Terms))).ToList()))];
        _bestPassage = Math.Max(_passages.Select(passage => passage.Found.Score).DefaultIfEmpty().Max(), float.Epsilon);
        var sentences = _passages.SelectMany(passage => passage.Sentences).ToList();
        _rarity = [.. asked.Words.Select((word, i) => word.IsFiller ? 0 : Rarity(sentences.Count, sentences.Count(sentence => sentence.Own[i] > 0)))];
    }

    private SentenceScorer(SentenceScorer words, MeaningEvidence meaning)
    {
        (Asked, Meaning) = (words.Asked, meaning);
        (_passages, _bestPassage, _rarity) = (words._passages, words._bestPassage, words._rarity);
    }

    /// <summary>What is asked.</summary>
    public AskedWords Asked { get; }

    /// <summary>What an encoder has to say; null where words alone are looked at.</summary>
    public MeaningEvidence? Meaning { get; }

    /// <summary>The same, with what an encoder has to say of the sentences that are likeliest by their words; the others are left out.</summary>
    public async Task<SentenceScorer> ReadMeaningAsync(SentenceMeanings meanings, CancellationToken cancellationToken) =>
        new(this, await MeaningEvidence.ReadAsync(meanings, Asked.Text, Rank(), cancellationToken));

    /// <summary>The sentences with their figures.</summary>
    public IEnumerable<(CandidateSentence Sentence, float[] Figures)> Measure() =>
        from passage in _passages
        let shared = FiguresOf(passage.Found, passage.Sentences)
        from sentence in passage.Sentences
        where Meaning is null || Meaning.Knows(sentence.Sentence)
        let figures = SentenceFigures.Of(Asked, sentence.Sentence, sentence.Own, shared)
        select (sentence.Sentence, Meaning is null ? figures : [.. figures, .. Meaning.Of(sentence.Sentence)]);

    /// <summary>The sentences with their scores, best first.</summary>
    public List<CandidateSentence> Rank()
    {
        List<CandidateSentence> ranked =
        [
            .. Measure()
                .Select(entry => entry.Sentence with { Score = SentenceWeights.Score(entry.Figures) })
                .OrderByDescending(sentence => sentence.Score)
                .ThenBy(sentence => sentence.Span.Start),
        ];

        return ranked.Count == 0 ? ranked : Led(ranked);
    }

    /// <summary>Among sentences of one article that answer as well as the best, the first that stands alone leads: articles tell the gist before the rest.</summary>
    private static List<CandidateSentence> Led(List<CandidateSentence> ranked)
    {
        var best = ranked[0];
        var first = ranked.TakeWhile(sentence => sentence.Score >= best.Score - AsGood)
            .Where(sentence => sentence.Article == best.Article && !sentence.PointsBack)
            .MinBy(sentence => sentence.Span.Start);

        return first is null || first == best ? ranked : [first with { Score = best.Score }, .. ranked.Where(sentence => sentence != first)];
    }

    /// <summary>Inverse frequency among the sentences found, as BM25 has it among texts.</summary>
    private static float Rarity(int count, int frequency) => MathF.Log(1 + ((count - frequency + .5f) / (frequency + .5f)));

    /// <summary>The score of the best passage of the same article: which of its passages tells most of the question's words says little about which one answers.</summary>
    private float BestOf(RankedPassage found) => _passages.Where(other => other.Found.Passage.Article == found.Passage.Article).Max(other => other.Found.Score);

    private PassageFigures FiguresOf(RankedPassage found, List<(CandidateSentence Sentence, HeldWords Own)> sentences) => new(
        (found.Score + BestOf(found)) / 2 / _bestPassage,
        MathF.Max(0, 1 - ((1 - (BestOf(found) / _bestPassage)) / FarBehind)),
        HeldWords.In(Asked, found.WordsAndPhrases.Select(word => word.Term).ToHashSet(StringComparer.Ordinal)),
        HeldWords.In(Asked, found.TitleTerms),
        sentences.Select(sentence => sentence.Own.Share).DefaultIfEmpty().Max(),
        _rarity);
}
