using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>One reading process. It sees none of this one's settings or secrets, and is worth nothing: whatever is wrong with it, it is killed.</summary>
internal sealed class ReadingProcess : IDisposable
{
    /// <summary>A file holds an article; only one that took over the process has much more to say.</summary>
    private const int MostReplies = 16;

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    /// <summary>What a process needs to find its runtime, its libraries and a place for temporary files.</summary>
    private static readonly string[] Inherited = ["PATH", "DOTNET_ROOT", "DOTNET_ROOT_X64", "DOTNET_ROOT_ARM64", "TMPDIR", "TEMP", "TMP", "SystemRoot", "LD_LIBRARY_PATH"];

    private readonly Process _process;
    private readonly long _memory;
    private readonly TimeProvider _time;
    private bool _isGreeted;

    private ReadingProcess(Process process, ReadingOptions options, TimeProvider time)
    {
        _process = process;
        _memory = options.MemoryMegabytes * 1_048_576L;
        _time = time;
    }

    /// <summary>How many files it has been given.</summary>
    public int Files { get; private set; }

    /// <summary>Whether it took more memory than it may.</summary>
    public bool IsOverMemory { get; private set; }

    /// <summary>Starts one.</summary>
    /// <exception cref="IOException">It does not start.</exception>
    public static ReadingProcess Start(ReadingProgram program, ReadingOptions options, TimeProvider time)
    {
        var start = new ProcessStartInfo(program.FileName, program.Arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };
        var kept = Inherited.Where(start.Environment.ContainsKey).Select(name => (name, start.Environment[name])).ToList();
        start.Environment.Clear();

        foreach (var (name, value) in kept)
        {
            start.Environment[name] = value;
        }

        start.Environment["DOTNET_EnableDiagnostics"] = "0";
        start.Environment["DOTNET_DbgEnableMiniDump"] = "0";
        start.Environment["DOTNET_gcConcurrent"] = "0";
        start.Environment["DOTNET_GCHeapHardLimit"] = string.Create(CultureInfo.InvariantCulture, $"0x{options.MemoryMegabytes * 1_048_576L / 10 * 9:x}");
        start.Environment["Reading__MaximumBytes"] = options.MaximumBytes.ToString(CultureInfo.InvariantCulture);
        start.Environment["Reading__Seconds"] = options.Seconds.ToString(CultureInfo.InvariantCulture);

        try
        {
            var process = Process.Start(start) ?? throw new IOException("The process did not start.");
            process.ErrorDataReceived += (_, _) => { };
            process.BeginErrorReadLine();
            StandBack(process);

            return new ReadingProcess(process, options, time);
        }
        catch (Win32Exception exception)
        {
            throw new IOException("The process did not start.", exception);
        }
    }

    /// <summary>Has a file read. When it is told to stop, the process is killed.</summary>
    /// <exception cref="IOException">The process ended, or babbled.</exception>
    public async Task<IReadOnlyList<WorkerReply>> ReadAsync(WorkerTask task, SourceFile file, CancellationToken cancellationToken)
    {
        using var done = new CancellationTokenSource();
        await using var kill = cancellationToken.Register(Kill);
        var watch = WatchMemoryAsync(done.Token);
        var sending = Task.CompletedTask;

        try
        {
            await GreetAsync(cancellationToken);
            Files++;
            sending = WorkerFrames.WriteRequestAsync(_process.StandardInput.BaseStream, task, file, cancellationToken);
            var replies = new List<WorkerReply>();

            while (await WorkerFrames.ReadReplyAsync(_process.StandardOutput.BaseStream, cancellationToken) is { } reply)
            {
                replies.Add(replies.Count < MostReplies ? reply : throw new InvalidDataException("It goes on and on."));
            }

            await sending;

            return replies;
        }
        catch (InvalidDataException exception)
        {
            throw new IOException("The process does not keep to the protocol.", exception);
        }
        finally
        {
            await done.CancelAsync();
            await watch;
            _ = sending.Exception;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Kill();
        _process.Dispose();
    }

    /// <summary>Whoever asks meanwhile goes first.</summary>
    private static void StandBack(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or the system does not let it; then all are equal.
        }
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: false);
        }
        catch (Exception exception) when (exception is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    private async Task GreetAsync(CancellationToken cancellationToken)
    {
        if (_isGreeted)
        {
            return;
        }

        var greeting = new byte[WorkerFrames.Greeting.Length];
        await _process.StandardOutput.BaseStream.ReadExactlyAsync(greeting, cancellationToken);

        if (!WorkerFrames.Greeting.SequenceEqual(greeting))
        {
            throw new InvalidDataException("Another program answered.");
        }

        _isGreeted = true;
    }

    private async Task WatchMemoryAsync(CancellationToken cancellationToken)
    {
        try
        {
            while (true)
            {
                await Task.Delay(Look, _time, cancellationToken);
                _process.Refresh();

                if (!_process.HasExited && _process.WorkingSet64 > _memory)
                {
                    IsOverMemory = true;
                    Kill();

                    return;
                }
            }
        }
        catch (Exception exception) when (exception is OperationCanceledException or InvalidOperationException or Win32Exception)
        {
            // The file is done, or the process has ended by itself.
        }
    }
}
