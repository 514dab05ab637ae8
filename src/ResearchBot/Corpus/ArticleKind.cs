namespace ResearchBot.Corpus;

/// <summary>What an article sets out to do, where its publisher says so.</summary>
public enum ArticleKind
{
    /// <summary>It tells what happened.</summary>
    Report,

    /// <summary>It argues for a view.</summary>
    Opinion,
}
