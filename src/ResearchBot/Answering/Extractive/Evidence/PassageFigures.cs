namespace ResearchBot.Answering.Extractive.Evidence;

/// <summary>What the sentences of one passage share.</summary>
/// <param name="Score">Its score and that of its article's best passage, as a share of the best of all.</param>
/// <param name="Lead">How near its article's best passage comes to the best of all, from 0 to 1.</param>
/// <param name="Words">What it holds of the question.</param>
/// <param name="Title">What its article's title holds of the question.</param>
/// <param name="BestOwn">The most that any of its sentences holds of the question.</param>
/// <param name="Rarity">What each word of the question is worth among the sentences found: one that is in all of them tells none apart.</param>
internal sealed record PassageFigures(float Score, float Lead, HeldWords Words, HeldWords Title, float BestOwn, float[] Rarity)
{
    /// <summary>The share of the question, by rarity, that some words make up.</summary>
    public float Rare(HeldWords held)
    {
        var (sum, all) = (0f, float.Epsilon);

        for (var i = 0; i < Rarity.Length; i++)
        {
            sum += held[i] * Rarity[i];
            all += Rarity[i];
        }

        return sum / all;
    }
}
