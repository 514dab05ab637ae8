using System.Globalization;

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

            return File.Exists(file) ? Named(File.ReadAllText(file).Trim()) : null;
        }
    }

    /// <summary>A new, empty generation beside the one in use.</summary>
    public EmbeddedGeneration Next(string profileId)
    {
        var number = (Current?.Number ?? 0) + 1;
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

        foreach (var other in Directory.EnumerateDirectories(root).Where(folder => folder != generation.Folder))
        {
            Drop(other);
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

    private EmbeddedGeneration Named(string name)
    {
        var parts = name.Split('.', 2);

        return new EmbeddedGeneration(name, int.Parse(parts[0], CultureInfo.InvariantCulture), parts[1], Path.Combine(root, name));
    }
}

/// <summary>One generation of the embedded index.</summary>
internal sealed record EmbeddedGeneration(string Name, int Number, string ProfileId, string Folder);
