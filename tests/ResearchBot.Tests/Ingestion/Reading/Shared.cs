using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

/// <summary>Finds the measuring data beside the project.</summary>
internal static class Shared
{
    public static string Path(params string[] parts)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(folder.FullName, "ResearchBot.sln")))
            {
                var path = System.IO.Path.GetFullPath(System.IO.Path.Combine([folder.FullName, "..", "shared", .. parts]));
                Assert.SkipUnless(System.IO.Path.Exists(path), $"The measuring data {string.Join('/', parts)} is not here.");

                return path;
            }
        }

        throw new InvalidOperationException("The tests run outside of the project.");
    }
}
