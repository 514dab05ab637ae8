using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;

namespace ResearchBot.Corpus.Catalog.Backups;

/// <summary>Reads a backup file that may be anything: the two entries that it must have are found by name, and nothing else is looked at.</summary>
internal static class BackupArchive
{
    private const int LargestManifest = 1 << 20;

    /// <summary>Unpacks the catalog of a backup to a place of the caller's choice, and checks it against what the backup says.</summary>
    /// <param name="backup">The backup file.</param>
    /// <param name="target">A file that is not there yet.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Null when it is no backup, or damaged.</returns>
    public static async Task<BackupManifest?> UnpackAsync(Stream backup, string target, CancellationToken cancellationToken)
    {
        try
        {
            await using var zip = await ZipArchive.CreateAsync(backup, ZipArchiveMode.Read, leaveOpen: true, entryNameEncoding: null, cancellationToken);

            return await ReadManifestAsync(zip, cancellationToken) is { Parts: [{ Name: CatalogBackup.CatalogName } part] } manifest
                && zip.GetEntry(CatalogBackup.CatalogName) is { } entry
                && await CopyAsync(entry, part, target, cancellationToken)
                ? manifest
                : null;
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            return null;
        }
    }

    private static async Task<BackupManifest?> ReadManifestAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        if (zip.GetEntry(CatalogBackup.ManifestName) is not { Length: <= LargestManifest } entry)
        {
            return null;
        }

        await using var stream = await entry.OpenAsync(cancellationToken);
        var bytes = new byte[LargestManifest];
        var read = await stream.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        var manifest = JsonSerializer.Deserialize(bytes.AsSpan(0, read), BackupJson.Default.BackupManifest);

        return manifest is { Schema: not null, Parts: not null } ? manifest : null;
    }

    /// <summary>Copies no more than what the manifest says.</summary>
    private static async Task<bool> CopyAsync(ZipArchiveEntry entry, BackupPart part, string target, CancellationToken cancellationToken)
    {
        await using var from = await entry.OpenAsync(cancellationToken);
        await using var to = new FileStream(target, FileMode.Create, FileAccess.Write);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        var left = part.Bytes;

        while (await from.ReadAsync(buffer, cancellationToken) is var read and > 0)
        {
            left -= read;

            if (left < 0)
            {
                return false;
            }

            hash.AppendData(buffer, 0, read);
            await to.WriteAsync(buffer.AsMemory(0, read), cancellationToken);
        }

        await to.FlushAsync(cancellationToken);
        RandomAccess.FlushToDisk(to.SafeFileHandle);

        return left == 0 && Convert.ToHexStringLower(hash.GetHashAndReset()) == part.Sha256;
    }
}
