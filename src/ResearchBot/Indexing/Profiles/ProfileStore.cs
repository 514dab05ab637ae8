using System.Security.Cryptography;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing.Embeddings;

namespace ResearchBot.Indexing.Profiles;

/// <summary>Keeps profiles as files in the data directory, named by what made their vectors and a hash of their content. The one used last stays in memory.</summary>
internal sealed class ProfileStore(IOptions<DataOptions> data, EmbeddingSource embeddings)
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
                : Read(id) is { } bytes ? _last = ProfileFormat.Read(id, bytes, embeddings.EncoderOf) : null;
        }
    }

    /// <summary>Writes the profile in memory anew where its file is missing or damaged: other processes need it too.</summary>
    public void Heal()
    {
        if (_last is { } last && Read(last.Id) is null)
        {
            Save(last.Lexicon, last.Embedding);
        }
    }

    /// <summary>Saves what was learned and names it.</summary>
    public IndexProfile Save(Lexicon lexicon, IPassageEmbedding embedding)
    {
        var bytes = ProfileFormat.Write(lexicon, embedding);
        var id = IdOf(embedding is CorpusEmbedding ? EmbeddingOptions.Corpus : embedding.Identity, bytes);
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

        return IdOf(id[..Math.Max(0, id.LastIndexOf('-'))], bytes) == id ? bytes : null;
    }

    private static string IdOf(string maker, byte[] bytes) =>
        $"{maker}-" + Convert.ToHexStringLower(SHA256.HashData(bytes))[..IdDigits];

    private string PathOf(string id) => Path.Combine(Folder, id + ".profile");
}
