namespace ResearchBot.Answering.Extractive;

/// <summary>What each of the <see cref="SentenceFigures"/> is worth.</summary>
internal static class SentenceWeights
{
    /// <summary>In the order of <see cref="SentenceFigures.Names"/>.</summary>
    public static readonly float[] Fitted =
    [
        1.82f, .87f, 2.07f, -.86f, 2.72f, 1.66f, .68f, .23f, -.04f, 1.86f, .01f, -.89f, .09f, .35f, 2.06f, 1.5f,
        .14f, 1.06f, .87f, .79f, .23f, .37f, .21f, .03f, .14f, -.18f, .81f, .4f, .39f, .29f, 0,
    ];

    /// <summary>The score of a sentence: comparable within one question only.</summary>
    public static float Score(float[] figures)
    {
        var score = 0f;

        for (var i = 0; i < figures.Length; i++)
        {
            score += Fitted[i] * figures[i];
        }

        return score;
    }
}
