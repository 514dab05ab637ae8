using System.Globalization;

using Microsoft.Extensions.Logging;

namespace ResearchBot.Discord.Gateway.Identifying;

/// <summary>
/// Keeps the count in a small file, one time a line. While the process runs it goes by the time since its start, so a clock that
/// is set does not matter; over a restart, times in the future count as just now, and the budget is never blocked for more than a day.
/// </summary>
public sealed class IdentifyBudgetFile : IIdentifyBudget, IDisposable
{
    private readonly string _path;
    private readonly TimeProvider _time;
    private readonly ILogger<IdentifyBudgetFile> _logger;
    private readonly SemaphoreSlim _lock = new(1);
    private readonly long _start;
    private IdentifyLedger? _ledger;

    /// <summary>Creates the budget; the file is read at the first use and need not be there.</summary>
    /// <param name="path">The file; its directory is made if need be.</param>
    /// <param name="time">The clock.</param>
    /// <param name="logger">Told when the file cannot be read or written; the count then goes on in memory.</param>
    public IdentifyBudgetFile(string path, TimeProvider time, ILogger<IdentifyBudgetFile> logger)
    {
        _path = path;
        _time = time;
        _logger = logger;
        _start = time.GetTimestamp();
    }

    private TimeSpan Now => _time.GetElapsedTime(_start);

    /// <inheritdoc/>
    public async ValueTask<TimeSpan> TakeAsync(IdentifyLimits limits, CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);

        try
        {
            _ledger ??= Read();
            var wait = _ledger.Take(Now, limits);

            if (wait == TimeSpan.Zero)
            {
                Write(_ledger);
            }

            return wait;
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask GiveBackAsync(CancellationToken cancellationToken)
    {
        await _lock.WaitAsync(cancellationToken);

        try
        {
            _ledger ??= Read();
            _ledger.GiveBack();
            Write(_ledger);
        }
        finally
        {
            _lock.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _lock.Dispose();

    private IdentifyLedger Read()
    {
        var now = _time.GetUtcNow();
        var elapsed = Now;

        try
        {
            return new IdentifyLedger(
                from line in File.Exists(_path) ? File.ReadAllLines(_path) : []
                where line.Length > 0
                select elapsed + (DateTimeOffset.Parse(line, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) - now));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or FormatException)
        {
            Log.BudgetNotRead(_logger, exception);

            return new IdentifyLedger([]);
        }
    }

    private void Write(IdentifyLedger ledger)
    {
        var now = _time.GetUtcNow();
        var elapsed = Now;
        var draft = _path + ".new";

        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(_path))!);
            File.WriteAllLines(draft, ledger.Begun.Select(time => (now + (time - elapsed)).ToString("O", CultureInfo.InvariantCulture)));
            File.Move(draft, _path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Log.BudgetNotWritten(_logger, exception);
        }
    }
}
