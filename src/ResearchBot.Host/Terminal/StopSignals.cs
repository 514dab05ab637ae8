using System.Runtime.InteropServices;

namespace ResearchBot.Host.Terminal;

/// <summary>
/// Turns the first Ctrl-C or SIGTERM into a cancellation. A second one ends the process at once, and so does work that does not
/// heed the first: whatever is killed when, nothing that was acknowledged is lost.
/// </summary>
internal sealed class StopSignals : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _end = new(_ => Environment.Exit(ExitCode.Stopped));
    private readonly PosixSignalRegistration[] _registrations;

    public StopSignals() => _registrations =
    [
        PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop),
        PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop),
    ];

    public CancellationToken Token => _source.Token;

    public void Dispose()
    {
        foreach (var registration in _registrations)
        {
            registration.Dispose();
        }

        _end.Dispose();
        _source.Dispose();
    }

    private void Stop(PosixSignalContext context)
    {
        if (!_source.IsCancellationRequested)
        {
            context.Cancel = true;
            _end.Change(Patience, Timeout.InfiniteTimeSpan);
            _source.Cancel();
        }
    }
}
