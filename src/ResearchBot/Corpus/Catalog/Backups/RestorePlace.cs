namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>
/// Where a catalog waits to take the place of another: a folder with the new catalog, and a note that all is checked. Once the note
/// is there, the exchange is finished by whoever comes next, also after a kill; before that, nothing was touched.
/// </summary>
internal sealed class RestorePlace(DataOptions data)
{
    private static readonly string[] Replaced = ["catalog.db", "catalog.db-wal", "catalog.db-shm"];

    /// <summary>The new catalog.</summary>
    public string Catalog => Path.Combine(Folder, "catalog.db");

    private string Folder => data.PathOf("restoring");

    private string Note => Path.Combine(Folder, "ready");

    /// <summary>Tells whether an exchange was begun and not finished.</summary>
    public bool IsReady => File.Exists(Note);

    /// <summary>Begins with an empty folder.</summary>
    public void Clear()
    {
        Drop();
        Directory.CreateDirectory(Folder);
    }

    /// <summary>Gives up what was not approved.</summary>
    public void Drop()
    {
        if (!IsReady && Directory.Exists(Folder))
        {
            Directory.Delete(Folder, recursive: true);
        }
    }

    /// <summary>Notes that the new catalog is whole.</summary>
    /// <param name="aside">The name of the folder that what is replaced goes to.</param>
    public void Approve(string aside)
    {
        var written = Note + ".new";

        using (var stream = new FileStream(written, FileMode.Create, FileAccess.Write))
        {
            using var writer = new StreamWriter(stream, leaveOpen: true);
            writer.Write(aside);
            writer.Flush();
            stream.Flush(flushToDisk: true);
        }

        File.Move(written, Note, overwrite: true);
    }

    /// <summary>Exchanges the catalogs. Can be repeated from any point of it.</summary>
    /// <returns>The folder with what was replaced; null when there was nothing.</returns>
    public string? Finish()
    {
        var aside = data.PathOf(Path.GetFileName(File.ReadAllText(Note).Trim()));

        if (File.Exists(Catalog))
        {
            CatalogConnections.CloseIdle(data);

            foreach (var file in Replaced.Where(name => File.Exists(data.PathOf(name))))
            {
                Directory.CreateDirectory(aside);
                File.Move(data.PathOf(file), Path.Combine(aside, file), overwrite: true);
            }

            ForgetIndex();
            File.Move(Catalog, data.PathOf("catalog.db"));
        }

        Directory.Delete(Folder, recursive: true);

        return Directory.Exists(aside) ? aside : null;
    }

    /// <summary>The index was built from the other catalog: without the name of its generation it is built anew.</summary>
    private void ForgetIndex()
    {
        if (Directory.Exists(data.PathOf("index")))
        {
            File.Delete(Path.Combine(data.PathOf("index"), "current"));
        }
    }
}
