namespace ResearchBot.Answering.Extractive;

/// <summary>What each of the <see cref="SentenceFigures"/> is worth.</summary>
internal static class SentenceWeights
{
    /// <summary>In the order of <see cref="SentenceFigures.Names"/>, as <c>eng/tune-answers.sh</c> fitted them: logarithms of odds. Ages and views are hardly ever asked for in the sets; their signs are worth what other kinds' are.</summary>
    public static readonly float[] Fitted =
    [
        1.85f, .84f, 1.78f, -.87f, 2.71f, 1.68f, .7f, .22f, -.03f, 1.95f, .02f, -.9f, .1f, .38f, 2.1f, 1.12f,
        .19f, 1, .95f, .85f, 1, .36f, .19f, .04f, 1, -.04f, .83f, .46f, .43f, .22f, .91f,
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
