using Microsoft.Data.Sqlite;

namespace ResearchBot.Corpus.Catalog.Faults;

/// <summary>Knows a full disk, or a used-up quota, by what those who write say of it.</summary>
internal static class DiskFull
{
    private const int NoSpaceLeft = 28;
    private const int Full = 13;
    private const int WriteFailed = 778;
    private const int SharedMemoryFailed = 4874;

    // ENOSPC, EFBIG, EDQUOT on Linux and elsewhere, and what Windows says: ERROR_HANDLE_DISK_FULL, ERROR_DISK_FULL.
    private static readonly HashSet<int> Codes = [NoSpaceLeft, 27, 122, 69, unchecked((int)0x80070027), unchecked((int)0x80070070)];

    /// <summary>What one who sees that there is no room throws before trying.</summary>
    public static IOException NoRoom() => new("There is no room on the disk.", NoSpaceLeft);

    /// <summary>Tells whether something failed for want of room, whatever it is wrapped in.</summary>
    public static bool Is(Exception? exception) => exception switch
    {
        null => false,
        SqliteException sqlite => sqlite.SqliteErrorCode == Full || sqlite.SqliteExtendedErrorCode is WriteFailed or SharedMemoryFailed,
        IOException io when Codes.Contains(io.HResult) => true,
        _ => Is(exception.InnerException),
    };
}
