using System.Security.Cryptography;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Names an encoder by all that its vectors depend on.</summary>
internal static class EncoderIdentity
{
    private const int Digits = 12;

    /// <summary>Raised whenever texts are cut or vectors are made otherwise: what is there is built anew then.</summary>
    private const int Version = 1;

    /// <summary>Its name: its kind, how it pools, how many values its vectors have, and a hash of its files.</summary>
    public static string Of(string modelPath, string vocabularyPath, string pooling, int dimensions)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData([Version, .. HashOf(modelPath), .. HashOf(vocabularyPath)]);

        return FormattableString.Invariant($"{EmbeddingOptions.Onnx}-{pooling}-{dimensions}-{Convert.ToHexStringLower(hash.GetHashAndReset())[..Digits]}");
    }

    private static byte[] HashOf(string path)
    {
        using var stream = File.OpenRead(path);

        return SHA256.HashData(stream);
    }
}
