using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;

using Microsoft.EntityFrameworkCore;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Keys that the catalog makes up when they are first wanted, and what is derived with them: the same for the same name always,
/// and not to be guessed by somebody who knows the name alone.
/// </summary>
internal sealed class CatalogSecrets(CatalogConnections catalog, PlainReads reads, ISecretSource source)
{
    private const int KeyLength = 32;
    private const int IdLength = 12;

    private readonly ConcurrentDictionary<string, byte[]> _known = new(StringComparer.Ordinal);

    /// <summary>Derives an id of 24 lower-case hexadecimal digits.</summary>
    /// <param name="secret">Which key.</param>
    /// <param name="name">What the id is for.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async ValueTask<string> DeriveAsync(string secret, string name, CancellationToken cancellationToken)
    {
        var key = await FindAsync(secret, cancellationToken);

        return Convert.ToHexStringLower(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(name)).AsSpan(0, IdLength));
    }

    /// <summary>Throws keys away, after which what was derived with them leads nowhere.</summary>
    /// <param name="prefix">How their names begin.</param>
    /// <param name="before">The first name, in ordinal order, that is kept.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public async Task ForgetAsync(string prefix, string before, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);
        await context.Set<SecretRow>()
            .Where(secret => secret.Name.StartsWith(prefix) && string.Compare(secret.Name, before) < 0)
            .ExecuteDeleteAsync(cancellationToken);

        foreach (var name in _known.Keys.Where(name => name.StartsWith(prefix, StringComparison.Ordinal) && string.CompareOrdinal(name, before) < 0))
        {
            _known.TryRemove(name, out _);
        }
    }

    private async ValueTask<byte[]> FindAsync(string name, CancellationToken cancellationToken)
    {
        if (_known.TryGetValue(name, out var known))
        {
            return known;
        }

        var stored = await reads.ReadAsync(
            """SELECT "Value" FROM secrets WHERE "Name" = @p0""", [name], row => (byte[])row.GetValue(0), cancellationToken);

        return _known[name] = stored is [var found]
            ? found
            : await catalog.WriteAsync(context => AddAsync(context, name, cancellationToken), cancellationToken);
    }

    private async Task<byte[]> AddAsync(CatalogContext context, string name, CancellationToken cancellationToken) =>
        (await context.Set<SecretRow>().FindAsync([name], cancellationToken)
            ?? context.Add(new SecretRow { Name = name, Value = source.Create(KeyLength) }).Entity).Value;
}
