using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Answering.Extractive.Sentences;
using ResearchBot.Answering.Extractive.Signs;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>How near to each other, and to what could be the answer, a question's words stand in a sentence.</summary>
internal sealed class SentencePlaces
{
    private const int Window = 100;
    private const float Reach = 60;
    private const float HeadReach = 12;

    private readonly AskedWords _asked;
    private readonly List<(int Start, int End, int Word)> _places = [];

    public SentencePlaces(AskedWords asked, CandidateSentence sentence)
    {
        _asked = asked;
        var offset = sentence.Span.Start - sentence.Found.Passage.Span.Start;

        foreach (var word in sentence.Words)
        {
            if (asked.Find(word.Term) is >= 0 and var wanted)
            {
                _places.Add((word.Span.Start - offset, word.Span.End - offset, wanted));
            }
        }

        Density = FindDensity();
        NearSign = FindNearSign(sentence.Raw);
    }

    /// <summary>The share of the question that the best hundred characters hold.</summary>
    public float Density { get; }

    /// <summary>How near what could be the answer stands to the word that names what is asked for.</summary>
    public float NearHead { get; private set; }

    /// <summary>How near the question's words stand to the likeliest answer of the kind asked for; 0 where there is none.</summary>
    public float NearSign { get; }

    private float FindDensity()
    {
        var best = 0f;

        foreach (var (start, _, _) in _places)
        {
            best = Math.Max(best, _places.Where(place => place.Start >= start && place.End <= start + Window).Select(place => place.Word).Distinct().Sum(word => _asked.Words[word].Weight));
        }

        return best / _asked.Total;
    }

    private float FindNearSign(string words)
    {
        if (_places.Count == 0 || AnswerSigns.Find(_asked.Kind, words) is not { } found)
        {
            return 0;
        }

        var best = 0f;
        var near = new float[_asked.Words.Count];

        foreach (var match in found.Where(match => !AnswerSigns.Holds(_asked.Text, match.Value.Trim())))
        {
            Array.Clear(near);

            foreach (var (start, end, word) in _places)
            {
                near[word] = Math.Max(near[word], _asked.Words[word].Weight * Nearness(match, start, end));
                NearHead = word == _asked.Head ? Math.Max(NearHead, MathF.Exp(-Distance(match, start, end) / HeadReach)) : NearHead;
            }

            best = Math.Max(best, near.Sum());
        }

        return best / _asked.Total;
    }

    private static float Nearness(Match match, int start, int end) => MathF.Exp(-Distance(match, start, end) / Reach);

    private static float Distance(Match match, int start, int end) =>
        start >= match.Index + match.Length ? start - match.Index - match.Length : Math.Max(0, match.Index - end);
}
