namespace ResearchBot.Indexing.Jobs;

/// <summary>How far indexing has come.</summary>
/// <param name="Done">Articles indexed.</param>
/// <param name="Total">Articles to index.</param>
public readonly record struct IndexProgress(int Done, int Total);
