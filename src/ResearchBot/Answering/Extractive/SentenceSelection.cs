using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Evidence;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Extractive.Signs;

namespace ResearchBot.Answering.Extractive;

/// <summary>Chooses the sentences of an answer: the answering one first, then those that add to it.</summary>
internal static class SentenceSelection
{
    private const int UsualMaximum = 3;

    // Scores are logarithms of odds: a sentence this far below the best is so much less likely to answer.
    private const float Worth = 4f;
    private const float PointedWorth = 3f;
    private const float OtherViewWorth = 5f;
    private const float Repeats = .6f;

    /// <summary>Chooses.</summary>
    /// <param name="ranked">Scored sentences, best first, at least one.</param>
    /// <param name="asked">What is asked for.</param>
    public static List<CandidateSentence> Choose(IReadOnlyList<CandidateSentence> ranked, AskedWords asked)
    {
        var kind = asked.Kind;
        var chosen = new List<CandidateSentence> { ranked[0] };
        var (maximum, worth) = kind switch
        {
            AnswerKind.View => (Draft.MostSentences - 1, Worth),
            AnswerKind.Anything when asked.Head < 0 => (Draft.MostSentences - 1, Worth),
            AnswerKind.Reason or AnswerKind.Manner or AnswerKind.Time or AnswerKind.Number => (UsualMaximum, Worth),
            _ => (UsualMaximum, PointedWorth),
        };

        foreach (var sentence in Order(ranked.Skip(1), ranked[0], kind))
        {
            if (chosen.Count == maximum)
            {
                break;
            }

            var needed = kind == AnswerKind.View && !chosen.Exists(other => other.Article == sentence.Article) ? OtherViewWorth : worth;

            if (sentence.Score >= ranked[0].Score - needed && !chosen.Exists(other => sentence.Overlap(other) > Repeats) && CanStand(sentence, chosen) && NeededThing.IsIn(asked, sentence.Text) && IsOnTheMatter(asked, sentence, ranked[0]))
            {
                chosen.Add(sentence);
            }
        }

        return InReadingOrder(chosen, ranked, asked);
    }

    private static bool IsOnTheMatter(AskedWords asked, CandidateSentence sentence, CandidateSentence best) =>
        sentence.Article == best.Article || (asked.Kind == AnswerKind.View ? EvidenceFigures.IsAbout(asked, sentence) : EvidenceFigures.AreOnOneMatter(asked, sentence, best));

    /// <summary>Where a view is asked for, the best sentence of each article comes before the second of any.</summary>
    private static IEnumerable<CandidateSentence> Order(IEnumerable<CandidateSentence> rest, CandidateSentence best, AnswerKind kind) =>
        kind != AnswerKind.View
            ? rest
            : rest.GroupBy(sentence => sentence.Article)
                .SelectMany(article => article.Select((sentence, i) => (sentence, Turn: article.Key == best.Article ? i + 1 : i)))
                .OrderBy(entry => entry.Turn)
                .ThenByDescending(entry => entry.sentence.Score)
                .Select(entry => entry.sentence);

    /// <summary>A sentence that points back is shown only behind the one that it points to.</summary>
    private static bool CanStand(CandidateSentence sentence, List<CandidateSentence> chosen) =>
        !sentence.PointsBack || (sentence.Previous is { } previous && chosen.Exists(other => other.Span == previous.Span && other.Article == previous.Article));

    /// <summary>The answering sentence first, with what it cannot be understood without; then article by article, each in its own order.</summary>
    private static List<CandidateSentence> InReadingOrder(List<CandidateSentence> chosen, IReadOnlyList<CandidateSentence> ranked, AskedWords asked)
    {
        var best = SentenceFrame.Complete(chosen[0]);
        List<CandidateSentence> items = [.. ListItems.Behind(best, ranked).Take(Draft.MostSentences - 1)];

        // A list and what else is told beside it would be too much.
        if (items.Count > 0)
        {
            return [best, .. items];
        }

        var articles = chosen.Select(sentence => sentence.Article).Distinct().ToList();
        var ordered = chosen.Skip(1)
            .Where(sentence => sentence.Article != best.Article || !best.Span.Contains(sentence.Span))
            .OrderBy(sentence => articles.IndexOf(sentence.Article))
            .ThenBy(sentence => sentence.Span.Start)
            .ToList();

        // No room for both in one: where it cannot stand alone, the sentence that it points back to leads it in.
        if (best is { PointsBack: true, Previous: { } previous })
        {
            if (StandingAlone.Of(asked, best) is { } alone)
            {
                return Joined([alone, .. ordered]);
            }

            ordered.RemoveAll(sentence => sentence.Article == previous.Article && sentence.Span == previous.Span);

            return Joined([previous, best, .. ordered]);
        }

        return Joined([best, .. ordered]);
    }

    /// <summary>A sentence that points back is quoted together with the one before it, where there is room.</summary>
    private static List<CandidateSentence> Joined(List<CandidateSentence> ordered)
    {
        for (var i = ordered.Count - 1; i > 0; i--)
        {
            if (ordered[i].PointsBack && SentenceFrame.Join(ordered[i - 1], ordered[i]) is { } joined)
            {
                ordered[i - 1] = joined;
                ordered.RemoveAt(i);
            }
        }

        return ordered;
    }
}
