using Microsoft.Extensions.Options;

namespace ResearchBot.Corpus.Catalog.Faults;

/// <summary>
/// Some room on the disk that is given away when there is none left, so that members can still ask and moderators remove. While it
/// is gone nothing is added; it is taken again as soon as there is room.
/// </summary>
public sealed class DiskReserve(IOptions<DataOptions> data)
{
    /// <summary>How much is kept, in bytes.</summary>
    public const long Size = 8 << 20;

    private const long Megabyte = 1 << 20;

    private readonly Lock _lock = new();

    private string Path => data.Value.PathOf("reserve");

    /// <summary>Tells whether there is something to give away.</summary>
    public bool IsHeld => File.Exists(Path);

    /// <summary>Takes the room, unless it is held or there is too little to spare.</summary>
    /// <returns>Whether it is held now.</returns>
    public bool TryHold()
    {
        lock (_lock)
        {
            if (File.Exists(Path))
            {
                return true;
            }

            return Free() > 2 * Size && TryWrite();
        }
    }

    /// <summary>Gives the room away; nothing when it is gone already.</summary>
    public void Release()
    {
        lock (_lock)
        {
            File.Delete(Path);
        }
    }

    /// <summary>Why so much cannot be added; null when it can.</summary>
    /// <param name="bytes">How much is to be written.</param>
    public string? Refuse(long bytes) => TryHold() && Free() > bytes ? null : Sentence(bytes);

    /// <summary>What those who add are told on a full disk.</summary>
    public string Sentence(long bytes)
    {
        var missing = bytes + (File.Exists(Path) ? 0 : 2 * Size) - Free();

        return FormattableString.Invariant(
            $"The disk of the data directory '{data.Value.Directory}' is full: {Math.Max(1, (missing + Megabyte - 1) / Megabyte)} MB more are needed to add this; asking and removing still work.");
    }

    private long Free() => new DriveInfo(data.Value.PathOf("")).AvailableFreeSpace;

    private bool TryWrite()
    {
        try
        {
            using var file = new FileStream(Path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, PreallocationSize = Size });
            file.SetLength(Size);

            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return File.Exists(Path);
        }
    }
}
