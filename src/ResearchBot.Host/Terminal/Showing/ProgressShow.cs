using ResearchBot.Indexing.Jobs;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>Shows how far long work has come, beside the results: nothing when it is quick, a bar on a terminal, plain lines elsewhere.</summary>
internal sealed class ProgressShow(TerminalStreams streams, string what, string unit = "articles") : IProgress<IndexProgress>, IProgress<int>, IAsyncDisposable
{
    private static readonly TimeSpan FirstBar = TimeSpan.FromMilliseconds(700);
    private static readonly TimeSpan BetweenLines = TimeSpan.FromSeconds(5);

    private readonly Lock _lock = new();
    private readonly TaskCompletionSource _done = new();
    private long _told = TimeProvider.System.GetTimestamp();
    private ProgressTask? _bar;
    private Task _drawing = Task.CompletedTask;

    /// <summary>So many of so many articles are done.</summary>
    public void Report(IndexProgress value) => Show(value.Done, value.Total);

    /// <summary>So many are done, of nobody knows how many.</summary>
    public void Report(int value) => Show(value, total: null);

    /// <summary>Ends the show; a bar that was drawn goes away.</summary>
    public async ValueTask DisposeAsync()
    {
        _done.TrySetResult();
        await _drawing;
    }

    private void Show(int done, int? total)
    {
        lock (_lock)
        {
            if (_bar is not null)
            {
                _bar.MaxValue = total ?? done;
                _bar.Value = done;
                _bar.IsIndeterminate = total is null;
                _bar.Description = Words(done, total);
            }
            else if (TimeProvider.System.GetElapsedTime(_told) >= (streams.ErrorWidth is null ? BetweenLines : FirstBar))
            {
                _told = TimeProvider.System.GetTimestamp();
                Begin(done, total);
            }
        }
    }

    private void Begin(int done, int? total)
    {
        if (streams.ErrorWidth is not { } width)
        {
            streams.Error.WriteLine(Words(done, total));

            return;
        }

        var progress = Screen.CreateLive(streams.Error, width).Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn { Width = Math.Clamp(width - 50, 10, 40) });
        _drawing = progress.StartAsync(async context =>
        {
            _bar = context.AddTask(Words(done, total), maxValue: total ?? done);
            await _done.Task;
        });
    }

    private string Words(int done, int? total) => total is null
        ? FormattableString.Invariant($"{what}: {done:N0} {unit}")
        : FormattableString.Invariant($"{what}: {done:N0} of {total:N0} {unit}");
}
