namespace ResearchBot.Host.Terminal.Indexing;

/// <summary>The state of the index.</summary>
/// <param name="Backend">What serves searches.</param>
/// <param name="Articles">Articles in the index.</param>
/// <param name="Passages">Passages in the index.</param>
/// <param name="Pending">Changes of the catalog that the index does not have yet.</param>
/// <param name="Embedding">What its vectors were made with; null when nothing was built yet.</param>
/// <param name="Bytes">What it takes on disk.</param>
/// <param name="Damaged">Stored texts that are out of use because they no longer fit their hashes.</param>
/// <param name="Parked">Articles that cannot be indexed.</param>
internal sealed record IndexView(string Backend, long Articles, long Passages, int Pending, string? Embedding, long Bytes, int Damaged, IReadOnlyList<string> Parked);
