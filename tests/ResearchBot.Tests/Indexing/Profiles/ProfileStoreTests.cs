using CsCheck;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Profiles;

using Xunit;

namespace ResearchBot.Tests.Indexing.Profiles;

public sealed class ProfileStoreTests : IDisposable
{
    private static readonly Lexicon Words = new(
        3, 2, new Dictionary<string, TermFrequency> { ["lake"] = new(1, 1), ["heron"] = new(2, 2), ["東"] = new(3, 1) }, 1.5f, 2.5f);

    private static readonly CorpusEmbedding Embedding = new("corpus-2", ["heron", "東"], [.5f, 2], [1, 0, -.25f, float.Epsilon]);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-profiles-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void What_was_saved_is_found_at_the_next_start()
    {
        var saved = Open().Save(Words, Embedding);

        var found = Open().Find(saved.Id);

        Assert.NotNull(found);
        Assert.Equal(saved.Id, found.Id);
        Assert.Equal(Words.Terms, found.Lexicon.Terms);
        Assert.Equal(Words.Terms.Keys.Order(StringComparer.Ordinal), found.Lexicon.Alphabetical);
        Assert.Equal(Words with { Terms = found.Lexicon.Terms, Alphabetical = found.Lexicon.Alphabetical }, found.Lexicon);
        var embedding = Assert.IsType<CorpusEmbedding>(found.Embedding);
        Assert.Equal((Embedding.Identity, Embedding.Dimensions), (embedding.Identity, embedding.Dimensions));
        Assert.Equal(Embedding.Terms, embedding.Terms);
        Assert.Equal(Embedding.Weights, embedding.Weights);
        Assert.Equal(Embedding.Basis, embedding.Basis);
    }

    [Fact]
    public void The_same_content_has_the_same_name_and_another_content_another()
    {
        var shuffled = Words with { Terms = Words.Terms.Reverse().ToDictionary() };

        Assert.Equal(Open().Save(Words, Embedding).Id, Open().Save(shuffled, Embedding).Id);
        Assert.NotEqual(Open().Save(Words, Embedding).Id, Open().Save(Words with { Passages = 4 }, Embedding).Id);
        Assert.Matches("^[a-z0-9-]+$", Open().Save(Words, Embedding).Id);
    }

    [Fact]
    public void A_damaged_file_is_no_profile()
    {
        var id = Open().Save(Words, Embedding).Id;
        var file = Assert.Single(_folder.GetFiles("*", SearchOption.AllDirectories)).FullName;
        var bytes = File.ReadAllBytes(file);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Int[1, 255], Gen.Bool).Sample(
            (place, change, cut) =>
            {
                var damaged = cut ? bytes[..place] : [.. bytes];

                if (!cut)
                {
                    damaged[place] ^= (byte)change;
                }

                File.WriteAllBytes(file, damaged);

                Assert.Null(Open().Find(id));
            },
            threads: 1);
    }

    [Fact]
    public void A_profile_of_another_version_is_not_read()
    {
        var bytes = ProfileFormat.Write(Words, Embedding);
        bytes[0]++;

        Assert.Null(ProfileFormat.Read("id", bytes, _ => Embedding));
    }

    [Fact]
    public void A_profile_that_is_not_there_is_not_found() => Assert.Null(Open().Find("corpus-000000000000"));

    [Fact]
    public void Old_profiles_go_and_the_one_in_use_stays()
    {
        var store = Open();
        var old = store.Save(Words, Embedding).Id;
        var used = store.Save(Words with { Passages = 4 }, Embedding).Id;

        store.KeepOnly(used);

        Assert.Null(Open().Find(old));
        Assert.NotNull(Open().Find(used));
    }

    private ProfileStore Open() => new(Options.Create(new DataOptions { Directory = _folder.FullName }), new EmbeddingSource(Options.Create(new EmbeddingOptions())));
}
