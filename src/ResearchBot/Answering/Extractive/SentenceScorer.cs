using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive;

/// <summary>Scores how well a sentence answers a question: its words, what stands around it, the kind of thing asked for, and whether it can stand alone.</summary>
internal sealed class SentenceScorer
{
    private const float ContextShare = .35f;
    private const float PassageShare = .5f;
    private const float KindShare = .25f;
    private const float PointingBack = .1f;
    private const float Long = .05f;
    private const float OrderShare = .2f;

    private readonly string _question;
    private readonly AnswerKind _kind;
    private readonly IReadOnlyList<QuestionWord> _words;
    private readonly float _total;
    private readonly float _bestPassage;

    public SentenceScorer(string question, Findings findings)
    {
        _question = question;
        _kind = QuestionShape.Of(question);
        _words = findings.Plan.Words;
        _total = Math.Max(_words.Sum(word => word.Weight), float.Epsilon);
        _bestPassage = Math.Max(findings.Passages.Select(passage => passage.Score).DefaultIfEmpty().Max(), float.Epsilon);
    }

    /// <summary>The sentence with its score.</summary>
    public CandidateSentence Score(CandidateSentence sentence)
    {
        var own = Covered(word => sentence.Terms.Contains(word.Term));
        var context = Covered(word => !sentence.Terms.Contains(word.Term) && Surrounds(sentence, word.Term));
        var score = own
            + (ContextShare * context)
            + (PassageShare * sentence.Found.Score / _bestPassage)
            + (KindShare * AnswerSigns.Of(_kind, sentence.Text, _question))
            + (OrderShare * InOrder(sentence))
            - (sentence.PointsBack ? PointingBack : 0)
            - (sentence.Text.Length > 300 ? Long : 0);

        return sentence with { Score = score };
    }

    /// <summary>The share of the question that a sentence covers, filler words counted for little.</summary>
    private float Covered(Func<QuestionWord, bool> holds) => _words.Where(holds).Sum(word => word.Weight) / _total;

    /// <summary>The share of neighbouring words of the question that are neighbours in the sentence, too, in the same order.</summary>
    private float InOrder(CandidateSentence sentence)
    {
        var pairs = 0;

        for (var i = 1; i < _words.Count; i++)
        {
            pairs += sentence.Pairs.Contains((_words[i - 1].Term, _words[i].Term)) ? 1 : 0;
        }

        return _words.Count < 2 ? 0 : (float)pairs / (_words.Count - 1);
    }

    private static bool Surrounds(CandidateSentence sentence, string term) =>
        sentence.Previous?.Terms.Contains(term) == true || sentence.Found.TitleTerms.Contains(term);
}
