using System.Security.Cryptography;
using System.Text;

namespace ResearchBot.Corpus;

/// <summary>The SHA-256 of a text in UTF-8, as 64 lower-case hexadecimal digits: stored with every revision and passage, and checked when one is quoted.</summary>
public static class ContentHash
{
    /// <summary>Hashes a text.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);

        return Convert.ToHexStringLower(SHA256.HashData(bytes));
    }
}
