namespace ResearchBot.Host.Terminal.Keeping;

/// <summary>A backup that was written.</summary>
/// <param name="File">The backup file.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Articles">Articles in it, removed ones too.</param>
/// <param name="Revisions">Revisions in it.</param>
/// <param name="Schema">The newest schema change of its catalog.</param>
/// <param name="Sha256">The SHA-256 of the catalog in it.</param>
internal sealed record BackupView(string File, long Bytes, long Articles, long Revisions, string Schema, string Sha256);

/// <summary>A backup that was restored.</summary>
/// <param name="File">The backup file.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Articles">Articles in it, removed ones too.</param>
/// <param name="Revisions">Revisions in it.</param>
/// <param name="Schema">The newest schema change of its catalog.</param>
/// <param name="Replaced">The folder with what was replaced; null when there was nothing.</param>
internal sealed record RestoreView(string File, DateTimeOffset CreatedAt, long Articles, long Revisions, string Schema, string? Replaced);
