using ResearchBot.Answering.Extractive.Asking;

namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>Which of a question's words some text holds, and how surely: the word itself, or a form that looks like one of it.</summary>
internal readonly struct HeldWords
{
    /// <summary>What a word that looks like a form of the one asked for, or says the same, is worth.</summary>
    private const float KinShare = .8f;

    private readonly AskedWords _asked;
    private readonly float[] _held;

    private HeldWords(AskedWords asked, float[] held)
    {
        _asked = asked;
        _held = held;
    }

    /// <summary>How surely the question's word of a number is held, from 0 to 1.</summary>
    public float this[int word] => _held[word];

    /// <summary>The share of the question, by weight.</summary>
    public float Share
    {
        get
        {
            var sum = 0f;

            for (var i = 0; i < _held.Length; i++)
            {
                sum += _held[i] * _asked.Words[i].Weight;
            }

            return sum / _asked.Total;
        }
    }

    /// <summary>Holds a question against terms.</summary>
    public static HeldWords In(AskedWords asked, IReadOnlySet<string> terms)
    {
        var held = new float[asked.Words.Count];

        for (var i = 0; i < held.Length; i++)
        {
            held[i] = terms.Contains(asked.Words[i].Term) ? 1 : asked.KinIn(i, terms) || asked.Words[i].SameAs.Any(terms.Contains) ? KinShare : 0;
        }

        return new HeldWords(asked, held);
    }

    /// <summary>What this holds and another does not hold better.</summary>
    public HeldWords Beyond(HeldWords other)
    {
        var held = new float[_held.Length];

        for (var i = 0; i < held.Length; i++)
        {
            held[i] = Math.Max(0, _held[i] - other._held[i]);
        }

        return new HeldWords(_asked, held);
    }

    /// <summary>What this or another holds.</summary>
    public HeldWords With(HeldWords other)
    {
        var held = new float[_held.Length];

        for (var i = 0; i < held.Length; i++)
        {
            held[i] = Math.Max(_held[i], other._held[i]);
        }

        return new HeldWords(_asked, held);
    }
}
