using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Fetching.Turns;

/// <summary>Lets one request at a time go to a host, with a pause behind each, and none before the host wants to be asked again.</summary>
internal sealed class HostTurns(IOptions<FetchOptions> options, TimeProvider time)
{
    private const int ManyHosts = 1_000;

    private readonly TimeSpan _pause = TimeSpan.FromMilliseconds(options.Value.PauseMilliseconds);
    private readonly TimeSpan _patience = TimeSpan.FromSeconds(options.Value.Seconds);
    private readonly Dictionary<string, Line> _lines = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Waits for a turn. Who has it must give it back.</summary>
    /// <returns>The turn; its <see cref="HostTurn.NotBefore"/> is set, and nothing may be asked, where the host wants to be left alone for longer than anybody waits.</returns>
    public async Task<HostTurn> TakeAsync(string host, CancellationToken cancellationToken)
    {
        var line = Join(host);

        try
        {
            await line.Turn.WaitAsync(cancellationToken);
        }
        catch
        {
            Leave(host, line);
            throw;
        }

        try
        {
            var wait = line.NotBefore - time.GetUtcNow();

            if (wait > _patience)
            {
                return new HostTurn(this, host, line, line.NotBefore);
            }

            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, time, cancellationToken);

            return new HostTurn(this, host, line, NotBefore: null);
        }
        catch
        {
            GiveBack(host, line, isUsed: false);
            throw;
        }
    }

    private Line Join(string host)
    {
        lock (_lines)
        {
            if (!_lines.TryGetValue(host, out var line))
            {
                Forget();
                line = _lines[host] = new Line();
            }

            line.People++;

            return line;
        }
    }

    private void Leave(string host, Line line)
    {
        lock (_lines)
        {
            if (--line.People == 0 && line.NotBefore <= time.GetUtcNow())
            {
                _lines.Remove(host);
            }
        }
    }

    private void GiveBack(string host, Line line, bool isUsed)
    {
        var next = isUsed ? time.GetUtcNow() + _pause : default;
        line.NotBefore = next > line.NotBefore ? next : line.NotBefore;
        line.Turn.Release();
        Leave(host, line);
    }

    /// <summary>Hosts that may be asked again are like those that never were.</summary>
    private void Forget()
    {
        if (_lines.Count >= ManyHosts)
        {
            var now = time.GetUtcNow();

            foreach (var (host, _) in _lines.Where(entry => entry.Value.People == 0 && entry.Value.NotBefore <= now).ToList())
            {
                _lines.Remove(host);
            }
        }
    }

    /// <summary>Those who wait for a host.</summary>
    internal sealed class Line
    {
        public SemaphoreSlim Turn { get; } = new(1, 1);

        public int People { get; set; }

        public DateTimeOffset NotBefore { get; set; }
    }

    /// <summary>The turn of one request.</summary>
    internal sealed record HostTurn(HostTurns Turns, string Host, Line Line, DateTimeOffset? NotBefore) : IDisposable
    {
        private bool _isUsed;

        /// <summary>Notes that a page was asked for, so that the next one waits.</summary>
        public void Use() => _isUsed = true;

        /// <summary>Notes that the host wants to be left alone for a while.</summary>
        public void RestUntil(DateTimeOffset until) => Line.NotBefore = until > Line.NotBefore ? until : Line.NotBefore;

        /// <inheritdoc/>
        public void Dispose() => Turns.GiveBack(Host, Line, _isUsed);
    }
}
