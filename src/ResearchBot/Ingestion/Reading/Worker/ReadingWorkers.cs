using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>Reads files in a few child processes. One that crashes, hangs or babbles costs the file that it had, and nothing else.</summary>
internal sealed class ReadingWorkers : ISourceReader, IFeedReader, IAsyncDisposable
{
    private static readonly TimeSpan IdleTime = TimeSpan.FromMinutes(1);

    private readonly ConcurrentStack<Idle> _idle = new();
    private readonly SemaphoreSlim _free;
    private readonly ITimer _sweep;
    private readonly ReadingProgram _program;
    private readonly ReadingOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public ReadingWorkers(ReadingProgram program, IOptions<ReadingOptions> options, TimeProvider time, ILogger<ReadingWorkers> logger)
    {
        _program = program;
        _options = options.Value;
        _time = time;
        _logger = logger;
        _free = new SemaphoreSlim(_options.Workers);
        _sweep = time.CreateTimer(_ => EndIdle(longerThan: IdleTime), state: null, IdleTime, IdleTime);
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var reply in await AskAsync(WorkerTask.Articles, file, cancellationToken))
        {
            yield return reply.ToResult(file.Name);
        }
    }

    /// <inheritdoc/>
    public async Task<FeedResult> ReadFeedAsync(SourceFile file, CancellationToken cancellationToken) =>
        (await AskAsync(WorkerTask.Feed, file, cancellationToken)) is [var reply, ..] ? reply.ToFeed() : new FeedResult.Failed(WorkerFailure.Crash);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _sweep.DisposeAsync();
        EndIdle(longerThan: TimeSpan.MinValue);
        _free.Dispose();
    }

    private async Task<IReadOnlyList<WorkerReply>> AskAsync(WorkerTask task, SourceFile file, CancellationToken cancellationToken)
    {
        if (FileRefusal.Of(file, _options.MaximumBytes) is { } reason)
        {
            return [Failed(file, reason)];
        }

        await _free.WaitAsync(cancellationToken);

        try
        {
            return await AskOneAsync(task, file, cancellationToken);
        }
        finally
        {
            _free.Release();
        }
    }

    private static WorkerReply Failed(SourceFile file, string reason) => new(file.Name, Draft: null, reason);

    /// <summary>Reads with a process that is there. What ends a process that has read other files may be their doing: the file gets a fresh one then.</summary>
    private async Task<IReadOnlyList<WorkerReply>> AskOneAsync(WorkerTask task, SourceFile file, CancellationToken cancellationToken)
    {
        while (true)
        {
            ReadingProcess process;

            try
            {
                process = _idle.TryPop(out var idle) ? idle.Process : ReadingProcess.Start(_program, _options, _time);
            }
            catch (IOException exception)
            {
                _logger.WorkerDidNotStart(exception);

                return [Failed(file, WorkerFailure.Start)];
            }

            var wasFresh = process.Files == 0;
            var (replies, sentence) = await TryAskAsync(process, task, file, cancellationToken);

            if (replies is not null)
            {
                Keep(process, replies);

                return replies;
            }

            if (wasFresh || sentence == WorkerFailure.Time(_options.Seconds))
            {
                return [Failed(file, process.Files == 0 ? WorkerFailure.Start : sentence)];
            }
        }
    }

    private async Task<(IReadOnlyList<WorkerReply>? Replies, string Sentence)> TryAskAsync(
        ReadingProcess process, WorkerTask task, SourceFile file, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(_options.Seconds), _time);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);

        try
        {
            return (await process.ReadAsync(task, file, stop.Token), "");
        }
        catch (Exception failure) when (failure is IOException or OperationCanceledException)
        {
            process.Dispose();
            cancellationToken.ThrowIfCancellationRequested();
            var (cause, sentence) = limit.IsCancellationRequested ? ("time", WorkerFailure.Time(_options.Seconds))
                : process.IsOverMemory ? ("memory", WorkerFailure.Memory)
                : ("crash", WorkerFailure.Crash);
            _logger.WorkerKilled(cause);

            return (null, sentence);
        }
    }

    private void Keep(ReadingProcess process, IReadOnlyList<WorkerReply> replies)
    {
        var isSound = !replies.Any(reply => reply.Reason == WorkerFailure.Memory);

        if (isSound && process.Files < _options.FilesAWorker)
        {
            _idle.Push(new Idle(process, _time.GetTimestamp()));
        }
        else
        {
            process.Dispose();
        }
    }

    private void EndIdle(TimeSpan longerThan)
    {
        var kept = new List<Idle>();

        while (_idle.TryPop(out var idle))
        {
            if (_time.GetElapsedTime(idle.Since) > longerThan)
            {
                idle.Process.Dispose();
            }
            else
            {
                kept.Add(idle);
            }
        }

        kept.ForEach(_idle.Push);
    }

    private sealed record Idle(ReadingProcess Process, long Since);
}
