namespace ResearchBot.Answering.Extractive.Evidence;

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
        1.56f, .58f, 1.63f, -.72f, 2.16f, 2.21f, .69f, .17f, .2f, 1.59f, .19f, -.51f, .24f, .35f, 1.83f, 1.1f,
        .2f, 1.09f, .99f, .87f, 1, .32f, .17f, .07f, 2, .25f, .69f, .39f, .46f, .17f, .11f, 1.95f, 1.43f,
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
