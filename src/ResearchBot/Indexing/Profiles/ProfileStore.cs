using System.Security.Cryptography;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Indexing.Profiles;

/// <summary>Keeps profiles as files in the data directory, named by a hash of their content. The one used last stays in memory.</summary>
internal sealed class ProfileStore(IOptions<DataOptions> data)
{
    private const int IdDigits = 12;

    private readonly System.Threading.Lock _reading = new();
    private volatile IndexProfile? _last;

    private string Folder => data.Value.PathOf("profiles");

    /// <summary>Loads a profile; null when its file is missing or damaged.</summary>
    public IndexProfile? Find(string id)
    {
        if (_last is { } last && last.Id == id)
        {
            return last;
        }

        // Two who want it at once read it once.
        lock (_reading)
        {
            return _last is { } read && read.Id == id ? read
                : Read(id) is { } bytes ? _last = ProfileFormat.Read(id, bytes) : null;
        }
    }

    /// <summary>Writes the profile in memory anew where its file is missing or damaged: other processes need it too.</summary>
    public void Heal()
    {
        if (_last is { Embedding: CorpusEmbedding embedding } last && Read(last.Id) is null)
        {
            Save(last.Lexicon, embedding);
        }
    }

    /// <summary>Saves what was learned and names it.</summary>
    public IndexProfile Save(Lexicon lexicon, CorpusEmbedding embedding)
    {
        var bytes = ProfileFormat.Write(lexicon, embedding);
        var id = IdOf(bytes);
        Directory.CreateDirectory(Folder);
        var written = PathOf(id) + ".new";
        File.WriteAllBytes(written, bytes);
        File.Move(written, PathOf(id), overwrite: true);
        WriteSteps.Announce(WriteSteps.ProfileSaved);

        return _last = new IndexProfile(id, lexicon, embedding);
    }

    /// <summary>Deletes every profile but one.</summary>
    public void KeepOnly(string id)
    {
        foreach (var file in Directory.EnumerateFiles(Folder).Where(file => file != PathOf(id)))
        {
            File.Delete(file);
        }
    }

    private byte[]? Read(string id)
    {
        if (!File.Exists(PathOf(id)))
        {
            return null;
        }

        var bytes = File.ReadAllBytes(PathOf(id));

        return IdOf(bytes) == id ? bytes : null;
    }

    private static string IdOf(byte[] bytes) =>
        "corpus-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..IdDigits];

    private string PathOf(string id) => Path.Combine(Folder, id + ".profile");
}
