using System.Globalization;

using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The generations of the embedded index on disk: a folder each, and a file that names the one in use, replaced in one step.</summary>
internal sealed class EmbeddedGenerations(string root)
{
    private const string CurrentFile = "current";

    /// <summary>The generation in use; null when nothing was built yet.</summary>
    public EmbeddedGeneration? Current
    {
        get
        {
            var file = Path.Combine(root, CurrentFile);

            return File.Exists(file) ? TryName(File.ReadAllText(file).Trim()) : null;
        }
    }

    /// <summary>A new, empty generation beside the one in use.</summary>
    public EmbeddedGeneration Next(string profileId)
    {
        // A damaged generation that was taken out of use may still be open somewhere: its name is not used again.
        var number = Directory.Exists(root)
            ? Directory.EnumerateDirectories(root).Select(folder => TryName(Path.GetFileName(folder))?.Number ?? 0).DefaultIfEmpty().Max() + 1
            : 1;
        var next = Named(string.Create(CultureInfo.InvariantCulture, $"{number}.{profileId}"));

        if (Directory.Exists(next.Folder))
        {
            Directory.Delete(next.Folder, recursive: true);
        }

        Directory.CreateDirectory(next.Folder);

        return next;
    }

    /// <summary>Puts a generation in use and deletes all others.</summary>
    public void Use(EmbeddedGeneration generation)
    {
        var file = Path.Combine(root, CurrentFile);
        var written = file + ".new";

        using (var stream = new FileStream(written, FileMode.Create))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(generation.Name);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, file, overwrite: true);
        WriteSteps.Announce(WriteSteps.GenerationNamed);

        foreach (var other in Directory.EnumerateDirectories(root).Where(folder => folder != generation.Folder))
        {
            Drop(other);
        }
    }

    /// <summary>Takes a damaged generation out of use, unless another one has taken its place.</summary>
    public void Discard(EmbeddedGeneration generation)
    {
        if (Current == generation)
        {
            File.Delete(Path.Combine(root, CurrentFile));
        }
    }

    /// <summary>Deletes a generation's folder; what another process still reads stays until the next time.</summary>
    public static void Drop(string folder)
    {
        try
        {
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Some systems do not delete open files: the next build tries again.
        }
    }

    private EmbeddedGeneration Named(string name) => TryName(name) ?? throw new ArgumentException("A generation has a number and a profile.", nameof(name));

    /// <summary>The generation of a name; null for a name that this class never gave.</summary>
    private EmbeddedGeneration? TryName(string name)
    {
        var parts = name.Split('.', 2);

        return parts.Length == 2
            && int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            && Path.GetFileName(name) == name
            && !name.Any(char.IsControl)
            ? new EmbeddedGeneration(name, number, parts[1], Path.Combine(root, name))
            : null;
    }
}

/// <summary>One generation of the embedded index.</summary>
internal sealed record EmbeddedGeneration(string Name, int Number, string ProfileId, string Folder);
