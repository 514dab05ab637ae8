using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Benchmarks.Ranking;

/// <summary>One weight of a ranking, and what it may be set to.</summary>
internal sealed record RankingDial(string Name, Func<RankingWeights, float> Read, Func<RankingWeights, float, RankingWeights> Set, float[] Values)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<RankingDial> All { get; } =
    [
        new("filler words", weights => weights.Filler, (weights, value) => weights with { Filler = value }, [1, .1f, .2f, .3f, .5f]),
        new("rare words", weights => weights.Rarity, (weights, value) => weights with { Rarity = value }, [1, 1.1f, 1.2f, 1.3f]),
        new("misspelled words", weights => weights.Misspelled, (weights, value) => weights with { Misspelled = value }, [0, .3f, .6f]),
        new("word families", weights => weights.Akin, (weights, value) => weights with { Akin = value }, [0, .2f, .4f, .6f]),
        new("phrases", weights => weights.Phrase, (weights, value) => weights with { Phrase = value }, [0, .2f, .4f, .6f]),
        new("nearness", weights => weights.Near, (weights, value) => weights with { Near = value }, [0, .1f, .2f, .3f]),
        new("shared words", weights => weights.SharedWords, (weights, value) => weights with { SharedWords = value }, [0, .2f, .4f, .6f]),
        new("shared meaning", weights => weights.SharedMeaning, (weights, value) => weights with { SharedMeaning = value }, [0, .4f, .8f, 1.2f, 1.6f]),
        new("meaning", weights => weights.Words, (weights, value) => weights with { Words = value }, [1, .5f, .6f, .7f, .8f]),
        new("encoded meaning", weights => weights.EncodedWords, (weights, value) => weights with { EncodedWords = value }, [1, .3f, .4f, .5f, .6f, .7f, .8f]),
        new("whole articles", weights => weights.BestPassage, (weights, value) => weights with { BestPassage = value }, [1, .3f, .5f, .7f]),
        new("parts of questions", weights => weights.Part, (weights, value) => weights with { Part = value }, [0, .5f, 1]),
    ];

    /// <summary>A setting with this part switched off: the first of its values.</summary>
    public RankingWeights Off(RankingWeights weights) => Set(weights, Values[0]);
}
