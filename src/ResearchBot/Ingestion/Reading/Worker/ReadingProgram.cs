namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>How a reading process is started.</summary>
/// <param name="FileName">The executable.</param>
/// <param name="Arguments">Its command line.</param>
public sealed record ReadingProgram(string FileName, IReadOnlyList<string> Arguments);
