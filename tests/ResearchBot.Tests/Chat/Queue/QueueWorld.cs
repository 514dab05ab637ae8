using System.Collections.Concurrent;

using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Chat.Queue;
using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Chat.Queue;

/// <summary>A queue with its workers, on a clock of its own.</summary>
internal sealed class QueueWorld : IAsyncDisposable
{
    private readonly QueueWorkers _workers;

    private QueueWorld(QueueOptions options)
    {
        var wrapped = Options.Create(options);
        Waiting = new WaitingList(wrapped);
        _workers = new QueueWorkers(Waiting, new JobRunner(wrapped, Time, NullLogger<JobRunner>.Instance), wrapped, Time, NullLogger<QueueWorkers>.Instance);
    }

    public FakeTimeProvider Time { get; } = new();

    public WaitingList Waiting { get; }

    /// <summary>The names of the jobs in the order in which they were begun.</summary>
    public ConcurrentQueue<string> Begun { get; } = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static async Task<QueueWorld> CreateAsync(QueueOptions? options = null, bool working = true)
    {
        var world = new QueueWorld(options ?? new QueueOptions());

        if (working)
        {
            await world.StartAsync();
        }

        return world;
    }

    public Task StartAsync() => _workers.StartAsync(Token);

    public Task StopAsync() => _workers.StopAsync(CancellationToken.None);

    /// <summary>Moves the clock until a task ends.</summary>
    public async Task WaitAsync(Task task)
    {
        while (!task.IsCompleted)
        {
            Time.Advance(TimeSpan.FromSeconds(1));
            await Task.WhenAny(task, Task.Delay(5, Token));
        }

        await task;
    }

    public Job Job(string name, string space = "one", string member = "ann", Func<CancellationToken, Task>? work = null) =>
        new(this, name, new SpaceId(space), member, work ?? (_ => Task.CompletedTask));

    public QueueTicket Enqueue(Job job) => Assert.IsType<Admission.Waiting>(Waiting.TryEnqueue(job)).Ticket;

    public async ValueTask DisposeAsync()
    {
        await WaitAsync(StopAsync());
        _workers.Dispose();
    }
}

internal sealed class Job(QueueWorld world, string name, SpaceId space, string member, Func<CancellationToken, Task> work) : IQueueJob
{
    private readonly TaskCompletionSource<QueueEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _runs;

    public SpaceId Space => space;

    public string Member => member;

    public DateTimeOffset? Deadline { get; init; }

    public Exception? EndFault { get; init; }

    public int Runs => _runs;

    public Task<QueueEnd> Ended => _end.Task.WaitAsync(TimeSpan.FromSeconds(20));

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        Interlocked.Increment(ref _runs);
        world.Begun.Enqueue(name);
        await work(cancellationToken);
    }

    public Task EndAsync(QueueEnd how, CancellationToken cancellationToken)
    {
        _end.SetResult(how);

        return EndFault is { } fault ? Task.FromException(fault) : Task.CompletedTask;
    }
}
