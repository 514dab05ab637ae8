using ResearchBot.Ingestion.Reading.Markdown;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Finds the files of a folder that hold articles.</summary>
internal static class FolderWalk
{
    private static readonly string[] Known =
        [".md", ".markdown", ".html", ".htm", ".xhtml", ".txt", ".text", ".jsonl", ".ndjson", ".pdf", ".docx", ".docm", ".dotx", ".doc"];

    /// <summary>All files below a folder in ordinal order of their paths; nothing hidden, nothing through a link to a folder, no link to a file elsewhere.</summary>
    public static IEnumerable<string> Files(string folder)
    {
        var everything = new EnumerationOptions
        {
            RecurseSubdirectories = false,
            IgnoreInaccessible = true,
            AttributesToSkip = FileAttributes.Hidden | FileAttributes.System,
        };
        var root = Path.GetFullPath(folder);
        var found = new List<string>();
        var waiting = new Stack<DirectoryInfo>([new DirectoryInfo(folder)]);

        while (waiting.TryPop(out var current))
        {
            foreach (var entry in current.EnumerateFileSystemInfos("*", everything).Where(entry => entry.Name[0] != '.'))
            {
                if (entry is DirectoryInfo below)
                {
                    if (below.LinkTarget is null)
                    {
                        waiting.Push(below);
                    }
                }
                else if (Known.Contains(entry.Extension.ToLowerInvariant()) && StaysIn(root, entry))
                {
                    found.Add(Path.Combine(folder, Path.GetRelativePath(root, entry.FullName)));
                }
            }
        }

        return found.Order(StringComparer.Ordinal);
    }

    /// <summary>Tells whether a file is a folder's own README, which describes articles and is none.</summary>
    public static bool IsPlainReadme(string path, ReadOnlySpan<byte> bytes) =>
        Path.GetFileName(path).Equals("README.md", StringComparison.OrdinalIgnoreCase) && !FrontMatter.StartsWith(bytes);

    private static bool StaysIn(string root, FileSystemInfo entry)
    {
        if (entry.LinkTarget is null)
        {
            return true;
        }

        try
        {
            if (entry.ResolveLinkTarget(returnFinalTarget: true) is not FileInfo { Exists: true } target)
            {
                return false;
            }

            var parent = target.Directory;

            while (parent is not null && parent.FullName != root && parent.LinkTarget is null)
            {
                parent = parent.Parent;
            }

            return parent?.FullName == root;
        }
        catch (IOException)
        {
            return false;
        }
    }
}
