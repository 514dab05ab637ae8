using System.Security.Cryptography;
using System.Text;

namespace ResearchBot.Corpus;

/// <summary>Derives ids from names: UUID version 8 (RFC 9562, section 5.8) over SHA-256.</summary>
public static class PassageId
{
    /// <summary>The id of a passage.</summary>
    public static Guid Of(ArticleKey article, int revision, TextSpan span) =>
        OfName($"{article.Space}\n{article.Id}\n{revision}\n{span.Start}\n{span.End}");

    /// <summary>The id of an article, for stores that want a UUID.</summary>
    public static Guid Of(ArticleKey article) => OfName($"{article.Space}\n{article.Id}");

    private static Guid OfName(string name)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(name), hash);
        hash[6] = (byte)((hash[6] & 0x0F) | 0x80);
        hash[8] = (byte)((hash[8] & 0x3F) | 0x80);

        return new Guid(hash[..16], bigEndian: true);
    }
}
