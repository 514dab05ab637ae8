namespace ResearchBot.Answering.Extractive;

/// <summary>What each of the <see cref="SentenceFigures"/> is worth.</summary>
internal static class SentenceWeights
{
    /// <summary>In the order of <see cref="SentenceFigures.Names"/>, as <c>eng/tune-answers.sh</c> fitted them: logarithms of odds. Ages and views are hardly ever asked for in the sets: the sign of an age is worth what those of other kinds are, that of a view twice as much, for no report answers such a question.</summary>
    public static readonly float[] Fitted =
    [
        1.86f, .84f, 1.64f, -.94f, 2.46f, 1.54f, .73f, .22f, .05f, 1.92f, .04f, -.96f, .12f, .42f, 2.13f, 1.05f,
        .22f, 1.01f, .97f, .87f, 1, .34f, .19f, .04f, 2, .17f, .84f, .49f, .51f, .21f, .3f,
    ];

    /// <summary>As <see cref="Fitted"/>, with <see cref="MeaningEvidence.SentenceNames"/> behind, fitted with all-MiniLM-L6-v2.</summary>
    public static readonly float[] FittedWithMeaning =
    [
        1.36f, .45f, 1.74f, -.71f, 1.85f, 1.42f, .53f, .21f, .15f, 1.4f, -.2f, -.54f, .19f, .24f, 1.77f, .89f,
        .31f, 1.06f, .94f, .8f, 1, .31f, .22f, .02f, 2, .2f, .75f, .49f, .51f, .14f, .27f, 2.39f, 2.48f,
    ];

    /// <summary>The weights that belong to figures: with those of meaning, the others are worth less.</summary>
    public static float[] For(float[] figures) => figures.Length > Fitted.Length ? FittedWithMeaning : Fitted;

    /// <summary>The score of a sentence: comparable within one question only.</summary>
    public static float Score(float[] figures)
    {
        var weights = For(figures);
        var score = 0f;

        for (var i = 0; i < figures.Length; i++)
        {
            score += weights[i] * figures[i];
        }

        return score;
    }
}
