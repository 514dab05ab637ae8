namespace ResearchBot.Spaces;

/// <summary>What a member may be allowed to do in a space.</summary>
public enum Act
{
    /// <summary>Ask, search, open quotes, give feedback.</summary>
    Ask,

    /// <summary>Have articles, topics or times summarised.</summary>
    Summarize,

    /// <summary>Suggest an article; it waits for review.</summary>
    Suggest,

    /// <summary>Curate the corpus, see questions and reports.</summary>
    Moderate,

    /// <summary>Change settings.</summary>
    Administer,
}
