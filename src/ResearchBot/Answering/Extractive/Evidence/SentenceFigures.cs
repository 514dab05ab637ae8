using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Extractive.Signs;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>What speaks for a sentence as the answer to a question, in figures between 0 and 1.</summary>
internal static class SentenceFigures
{
    /// <summary>What each figure says, in order.</summary>
    public static readonly string[] Names =
    [
        "own", "before", "title", "rest of passage", "passage", "best passage", "pairs", "points back", "long", "dense", "names", "fresh", "best own", "opens", "rare", "near sign",
        "person", "place", "time", "number", "age", "reason", "manner", "definition", "view", "new name", "led in", "head", "near head", "last", "near name",
    ];

    /// <summary>The figures of a sentence.</summary>
    public static float[] Of(AskedWords asked, CandidateSentence sentence, HeldWords own, PassageFigures passage)
    {
        var sign = AnswerSigns.Of(asked.Kind, sentence.Text, asked.Text);
        var before = sentence.Previous is { } previous ? own.With(HeldWords.In(asked, previous.Terms)) : own;
        var around = before.With(passage.Title);
        var places = new SentencePlaces(asked, sentence);
        float Kind(AnswerKind kind) => asked.Kind == kind ? sign : 0;

        return
        [
            own.Share,
            before.Beyond(own).Share,
            around.Beyond(before).Share,
            passage.Words.Beyond(around).Share,
            passage.Score,

            // Views are wanted of several articles, not of the one that tells most.
            asked.Kind is AnswerKind.View ? 0 : passage.Lead,
            Pairs(asked, sentence),
            sentence.PointsBack ? 1 : 0,
            Math.Min(1, sentence.Text.Length / 400f),
            places.Density,
            asked.Names.Count == 0 ? .5f : asked.Names.Average(name => own[name]),
            sentence.Terms.Count == 0 ? 0 : (float)sentence.Terms.Count(term => !asked.Holds(term)) / sentence.Terms.Count,
            own.Share > 0 && own.Share >= passage.BestOwn ? 1 : 0,

            // Where a passage begins says nothing; where an article begins does.
            sentence.Previous is null && sentence.Found.Passage.Span.Start == 0 ? 1 : 0,
            passage.Rare(own),
            asked.Kind is AnswerKind.Anything ? 0 : places.NearSign,
            Kind(AnswerKind.Person),
            Kind(AnswerKind.Place),
            Kind(AnswerKind.Time),
            Kind(AnswerKind.Number),
            Kind(AnswerKind.Age),
            Kind(AnswerKind.Reason),
            Kind(AnswerKind.Manner),
            Kind(AnswerKind.Definition),
            Kind(AnswerKind.View),
            asked.Kind is AnswerKind.Anything && AnswerSigns.HasNewName(sentence.Text, asked.Text) ? 1 : 0,
            sentence.PointsBack ? before.Beyond(own).Share : 0,
            asked.Head >= 0 ? own[asked.Head] : 0,
            places.NearHead,
            asked.Last >= 0 ? own[asked.Last] : 0,
            asked is { Kind: AnswerKind.Anything, Head: >= 0 } ? places.NearSign : 0,
        ];
    }

    /// <summary>What neighbouring words of the question that are neighbours in the sentence, too, are worth, as a share of the question.</summary>
    public static float Pairs(AskedWords asked, CandidateSentence sentence)
    {
        var worth = 0f;

        for (var i = 1; i < asked.Words.Count; i++)
        {
            var (one, other) = (asked.Words[i - 1], asked.Words[i]);
            worth += sentence.Pairs.Contains((one.Term, other.Term)) ? Math.Min(one.Weight, other.Weight) : 0;
        }

        return worth / asked.Total;
    }
}
