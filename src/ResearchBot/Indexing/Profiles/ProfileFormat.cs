using System.Runtime.InteropServices;

using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Profiles;

/// <summary>The bytes of a profile: a version, the lexicon, the embedding. Equal profiles have equal bytes.</summary>
internal static class ProfileFormat
{
    /// <summary>Raised whenever texts are analysed otherwise, or entries of an index are laid out otherwise: what is there is built anew then.</summary>
    private const int Version = 6;

    /// <summary>Of an encoder the name is all that is kept: it is a file of its own.</summary>
    public static byte[] Write(Lexicon lexicon, IPassageEmbedding embedding)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(lexicon.Passages);
        writer.Write(lexicon.Articles);
        writer.Write(lexicon.PassageLength);
        writer.Write(lexicon.ArticleLength);
        writer.Write(lexicon.Terms.Count);

        foreach (var term in lexicon.Alphabetical)
        {
            var frequency = lexicon.Terms[term];
            writer.Write(term);
            writer.Write(frequency.Passages);
            writer.Write(frequency.Articles);
        }

        writer.Write(embedding.Identity);

        if (embedding is CorpusEmbedding learned)
        {
            Write(writer, learned);
        }

        writer.Flush();

        return stream.ToArray();
    }

    /// <summary>Reads a profile.</summary>
    /// <param name="id">Its id.</param>
    /// <param name="bytes">Its bytes.</param>
    /// <param name="encoderOf">Finds an encoder by its name.</param>
    /// <returns>Null where another version wrote it.</returns>
    public static IndexProfile? Read(string id, byte[] bytes, Func<string, IPassageEmbedding> encoderOf)
    {
        var reader = new StoredBytes(bytes);

        if (reader.ReadInt32() != Version)
        {
            return null;
        }

        var (passages, articles) = (reader.ReadInt32(), reader.ReadInt32());
        var (passageLength, articleLength) = (reader.ReadSingle(), reader.ReadSingle());
        var count = reader.ReadInt32();
        var terms = new Dictionary<string, TermFrequency>(count, StringComparer.Ordinal);
        var alphabetical = new string[count];

        for (var i = 0; i < count; i++)
        {
            alphabetical[i] = reader.ReadString();
            terms[alphabetical[i]] = new TermFrequency(reader.ReadInt32(), reader.ReadInt32());
        }

        var identity = reader.ReadString();
        var embedding = reader.IsAtEnd ? encoderOf(identity) : ReadLearned(ref reader, identity);

        return new IndexProfile(id, new Lexicon(passages, articles, terms, passageLength, articleLength) { Alphabetical = ImmutableCollectionsMarshal.AsImmutableArray(alphabetical) }, embedding);
    }

    private static void Write(BinaryWriter writer, CorpusEmbedding embedding)
    {
        writer.Write(embedding.Terms.Count);

        foreach (var term in embedding.Terms)
        {
            writer.Write(term);
        }

        WriteAll(writer, embedding.Weights);
        WriteAll(writer, embedding.Basis);
    }

    private static CorpusEmbedding ReadLearned(ref StoredBytes reader, string identity)
    {
        var vocabulary = new string[reader.ReadInt32()];

        for (var i = 0; i < vocabulary.Length; i++)
        {
            vocabulary[i] = reader.ReadString();
        }

        return new CorpusEmbedding(identity, vocabulary, ReadAll(ref reader), ReadAll(ref reader));
    }

    private static void WriteAll(BinaryWriter writer, float[] values)
    {
        writer.Write(values.Length);
        writer.Write(MemoryMarshal.AsBytes(values.AsSpan()));
    }

    private static float[] ReadAll(ref StoredBytes reader) => MemoryMarshal.Cast<byte, float>(reader.Take(sizeof(float) * reader.ReadInt32())).ToArray();
}
