using System.Numerics.Tensors;

using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>How near sentences come to a question in meaning, as a sentence encoder has it, whatever words they use.</summary>
internal sealed class MeaningEvidence
{
    /// <summary>So many sentences are read, the likeliest by their words: each costs some milliseconds, and the rest hardly ever answers.</summary>
    private const int Read = 40;

    /// <summary>What else may answer is looked for among so many.</summary>
    private const int Looked = 12;

    /// <summary>What is added to the <see cref="SentenceFigures"/>, in order.</summary>
    public static readonly string[] SentenceNames = ["meaning", "meaning with before"];

    /// <summary>What is added to the <see cref="EvidenceFigures"/>, in order.</summary>
    public static readonly string[] EvidenceNames = ["meaning", "meaning with before", "best meaning", "meaning lead"];

    private readonly ReadOnlyMemory<float> _question;
    private readonly Dictionary<(ArticleKey, TextSpan), ReadOnlyMemory<float>> _sentences;

    private MeaningEvidence(ReadOnlyMemory<float> question, Dictionary<(ArticleKey, TextSpan), ReadOnlyMemory<float>> sentences) =>
        (_question, _sentences) = (question, sentences);

    /// <summary>Reads a question and the sentences that may answer it.</summary>
    /// <param name="meanings">There is an encoder.</param>
    /// <param name="question">The question.</param>
    /// <param name="ranked">Sentences, the likeliest first.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<MeaningEvidence> ReadAsync(SentenceMeanings meanings, string question, IEnumerable<CandidateSentence> ranked, CancellationToken cancellationToken)
    {
        List<CandidateSentence> read = [.. ranked.Take(Read).SelectMany(sentence => sentence.Previous is { } previous ? [sentence, previous] : new[] { sentence }).DistinctBy(KeyOf)];
        var vectors = await meanings.EncodeAsync([question, .. read.Select(sentence => sentence.Text)], cancellationToken);

        return new MeaningEvidence(vectors[0], read.Zip(vectors.Skip(1)).ToDictionary(entry => KeyOf(entry.First), entry => entry.Second));
    }

    /// <summary>Tells whether a sentence was read.</summary>
    public bool Knows(CandidateSentence sentence) => _sentences.ContainsKey(KeyOf(sentence));

    /// <summary>The figures of a sentence that was read.</summary>
    public float[] Of(CandidateSentence sentence) => [Own(sentence), WithPrevious(sentence)];

    /// <summary>The figures of the best sentence.</summary>
    public float[] Of(IReadOnlyList<CandidateSentence> ranked)
    {
        var best = ranked.Take(Looked).Max(Own);
        var other = ranked.Where(sentence => sentence.Article != ranked[0].Article).Take(Looked).Select(Own).DefaultIfEmpty().Max();

        return [Own(ranked[0]), WithPrevious(ranked[0]), best, best - other];
    }

    private float Own(CandidateSentence sentence) => TensorPrimitives.Dot(_question.Span, _sentences[KeyOf(sentence)].Span);

    /// <summary>The meaning of two sentences together is about the mean of both.</summary>
    private float WithPrevious(CandidateSentence sentence)
    {
        if (sentence.Previous is not { } previous || !_sentences.TryGetValue(KeyOf(previous), out var before))
        {
            return Own(sentence);
        }

        var both = new float[_question.Length];
        TensorPrimitives.Add(_sentences[KeyOf(sentence)].Span, before.Span, both);
        var length = TensorPrimitives.Norm<float>(both);

        return length > 0 ? TensorPrimitives.Dot(_question.Span, both) / length : 0;
    }

    private static (ArticleKey, TextSpan) KeyOf(CandidateSentence sentence) => (sentence.Article, sentence.Span);
}
