namespace ResearchBot.Ingestion.Reading;

/// <summary>The title of an article that gives none: the name of its file.</summary>
internal static class FileTitle
{
    /// <summary>The name without folder and extension, dashes and underscores as spaces.</summary>
    public static string Of(string path) =>
        string.Join(' ', Path.GetFileNameWithoutExtension(path).Split(['-', '_', ' '], StringSplitOptions.RemoveEmptyEntries));
}
