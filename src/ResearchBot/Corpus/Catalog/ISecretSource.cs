using System.Security.Cryptography;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Where bytes that nobody can guess come from.</summary>
internal interface ISecretSource
{
    /// <summary>Creates such bytes.</summary>
    byte[] Create(int length);
}

/// <summary>Takes them from the operating system.</summary>
internal sealed class SystemSecrets : ISecretSource
{
    public byte[] Create(int length) => RandomNumberGenerator.GetBytes(length);
}
