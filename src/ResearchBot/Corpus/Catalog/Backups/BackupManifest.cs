using System.Text.Json.Serialization;

namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>What a backup says of itself.</summary>
/// <param name="Format">The form of the backup file; 1.</param>
/// <param name="Program">The version of the program that wrote it.</param>
/// <param name="CreatedAt">When it was written.</param>
/// <param name="Schema">The schema changes of its catalog, by id, oldest first.</param>
/// <param name="Articles">Articles, removed ones too.</param>
/// <param name="Revisions">Revisions.</param>
/// <param name="Parts">The files in it.</param>
public sealed record BackupManifest(
    int Format, string Program, DateTimeOffset CreatedAt, IReadOnlyList<string> Schema, long Articles, long Revisions, IReadOnlyList<BackupPart> Parts);

/// <summary>A file of a backup.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">The SHA-256 of its bytes, in lower-case hexadecimal digits.</param>
public sealed record BackupPart(string Name, long Bytes, string Sha256);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, WriteIndented = true)]
[JsonSerializable(typeof(BackupManifest))]
internal sealed partial class BackupJson : JsonSerializerContext;
