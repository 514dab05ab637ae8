using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Extractive.Signs;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>What speaks for and against there being an answer at all, in figures between 0 and 1 that mean the same in every corpus.</summary>
internal static class EvidenceFigures
{
    private const float SaysTheSame = .8f;
    private const float OneMatter = .6f;
    private const float Clear = 4;
    private const int Many = 8;
    private const int Several = 3;

    /// <summary>What each figure says, in order; the first is always 1.</summary>
    public static readonly string[] Names =
    [
        "always", "sentence", "window", "passage", "names", "unknown", "lead", "likely", "passage lead", "sign", "pairs", "dense", "words", "agreement", "score", "rarest", "missing", "missing weight", "window squared", "names sentence", "head", "last", "near sign", "needed",
    ];

    /// <summary>The figures of the best sentence; those of its meaning come last, where there are any.</summary>
    public static float[] Of(SentenceScorer scorer, Findings findings, IReadOnlyList<CandidateSentence> ranked) =>
        scorer.Meaning is { } meaning ? [.. OfWords(scorer.Asked, findings, ranked), .. meaning.Of(ranked)] : OfWords(scorer.Asked, findings, ranked);

    private static float[] OfWords(AskedWords asked, Findings findings, IReadOnlyList<CandidateSentence> ranked)
    {
        var best = ranked[0];
        var own = HeldWords.In(asked, best.Terms);
        var window = Window(asked, best);
        var passage = window.With(HeldWords.In(asked, best.Found.WordsAndPhrases.Select(word => word.Term).ToHashSet(StringComparer.Ordinal)));

        // A small corpus lacks many filler words, which then look rare and would drown the question's own.
        List<int> words = [.. Enumerable.Range(0, asked.Words.Count).Where(word => asked.Words[word].IsKnown || !asked.Words[word].IsFiller)];
        List<int> content = [.. words.Where(word => !asked.Words[word].IsFiller)];
        var cover = Share(asked, words, window);
        var places = new SentencePlaces(asked, best);
        var others = ranked.Where(sentence => sentence.Found.Passage.Id != best.Found.Passage.Id).ToList();

        return
        [
            1,
            Share(asked, words, own),
            cover,
            Share(asked, words, passage),
            NamesIn(asked, passage),
            1 - Share(asked, words, word => asked.Words[word].IsKnown || passage[word] > 0 ? 1 : 0),
            others.Count == 0 ? 1 : Math.Clamp((best.Score - others[0].Score) / Clear, 0, 1),
            1 / ranked.Sum(sentence => MathF.Exp(sentence.Score - best.Score)),
            PassageLead(findings, best),
            AnswerSigns.Of(asked.Kind, best.Text, asked.Text),
            SentenceFigures.Pairs(asked, best),
            places.Density,
            Math.Min(Many, content.Count) / (float)Many,
            Math.Min(Several, others.Where(other => Share(asked, words, Window(asked, other)) >= SaysTheSame * cover).DistinctBy(other => other.Found.Passage.Id).Count()) / (float)Several,
            best.Score / 10,
            content.Count == 0 ? 1 : passage[content.MaxBy(word => asked.Words[word].Weight)],
            Math.Min(Several, content.Sum(word => 1 - passage[word])) / Several,
            Math.Min(20, content.Sum(word => (1 - passage[word]) * asked.Words[word].Weight)) / 20,
            cover * cover,
            NamesIn(asked, window),
            asked.Head < 0 ? .5f : window[asked.Head],
            asked.Last < 0 ? .5f : window[asked.Last],
            AnswerSigns.Find(asked.Kind, best.Raw) is null ? .5f : places.NearSign,
            NeededThing.IsCertain(asked) ? NeededThing.IsIn(asked, best.Text) ? 1 : 0 : .5f,
        ];
    }

    /// <summary>The share of words, by weight, that are held.</summary>
    public static float Share(AskedWords asked, IReadOnlyList<int> words, HeldWords held) => Share(asked, words, word => held[word]);

    /// <summary>How much of the names asked for is held: a rare name counts more than one that is everywhere.</summary>
    private static float NamesIn(AskedWords asked, HeldWords held) => asked.Names.Count == 0 ? 1 : asked.Names.Sum(name => held[name] * asked.Words[name].Weight) / Math.Max(asked.NamesTotal, float.Epsilon);

    private static float Share(AskedWords asked, IReadOnlyList<int> words, Func<int, float> held) =>
        words.Sum(word => held(word) * asked.Words[word].Weight) / Math.Max(words.Sum(word => asked.Words[word].Weight), float.Epsilon);

    /// <summary>Tells whether a sentence is about what another is about: with what stands around it, it holds most of what that one holds of the question, and all the names.</summary>
    public static bool AreOnOneMatter(AskedWords asked, CandidateSentence one, CandidateSentence other)
    {
        var (held, others) = (Window(asked, one), Window(asked, other));

        return held.Share >= OneMatter * others.Share && asked.Names.All(name => held[name] >= others[name]);
    }

    /// <summary>Tells whether the passage that a sentence stands in, with its headline, holds all the names asked for: enough where another view is wanted, which seldom repeats them.</summary>
    public static bool IsAbout(AskedWords asked, CandidateSentence sentence)
    {
        var held = HeldWords.In(asked, sentence.Found.WordsAndPhrases.Select(word => word.Term).Concat(sentence.Found.TitleTerms).ToHashSet(StringComparer.Ordinal));

        return asked.Names.All(name => held[name] > 0);
    }

    /// <summary>Tells whether a sentence, with what stands around it, has the part that somebody is asked for by ("the head of the office"): without it, it is about somebody else.</summary>
    public static bool HoldsRole(AskedWords asked, CandidateSentence sentence) =>
        asked.Kind != AnswerKind.Person || asked.Head < 0 || Window(asked, sentence).With(HeldWords.In(asked, sentence.Found.WordsAndPhrases.Select(word => word.Term).ToHashSet(StringComparer.Ordinal)))[asked.Head] > 0;

    private static HeldWords Window(AskedWords asked, CandidateSentence sentence)
    {
        var held = HeldWords.In(asked, sentence.Terms).With(HeldWords.In(asked, sentence.Found.TitleTerms));

        return sentence.Previous is { } previous ? held.With(HeldWords.In(asked, previous.Terms)) : held;
    }

    private static float PassageLead(Findings findings, CandidateSentence best)
    {
        var other = findings.Passages.Where(found => found.Passage.Article != best.Article).Select(found => found.Score).DefaultIfEmpty().Max();

        return Math.Max(0, best.Found.Score - other) / Math.Max(best.Found.Score, float.Epsilon);
    }
}
