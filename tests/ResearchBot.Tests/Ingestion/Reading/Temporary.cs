using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

/// <summary>Files and folders that no other test sees.</summary>
internal static class Temporary
{
    public static string Folder() => Directory.CreateTempSubdirectory("reading-").FullName;

    public static async Task<string> FileAsync(string extension, string text)
    {
        var path = Path.Combine(Folder(), "file" + extension);
        await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);

        return path;
    }
}
