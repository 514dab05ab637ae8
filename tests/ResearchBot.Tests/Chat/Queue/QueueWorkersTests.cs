using ResearchBot.Chat.Queue;

using Xunit;

namespace ResearchBot.Tests.Chat.Queue;

public sealed class QueueWorkersTests
{
    private static readonly QueueOptions One = new() { Workers = 1, AnswerSeconds = 30 };

    [Fact]
    public async Task A_job_that_fails_is_told_so_with_a_reference_and_the_next_is_done()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        var thrown = world.Job("thrown", work: _ => throw new InvalidOperationException("secret"));
        var given = world.Job("given up by itself", work: _ => throw new OperationCanceledException());
        var blocked = new Job(world, "bad end", new("one"), "ann", _ => Task.CompletedTask) { EndFault = new InvalidOperationException("worse") };
        var good = world.Job("good");
        Array.ForEach([thrown, given, blocked, good], job => world.Enqueue(job));

        var failed = Assert.IsType<QueueEnd.Failed>(await thrown.Ended);
        Assert.Matches("^[0-9a-f]{6,16}$", failed.Reference);
        Assert.IsType<QueueEnd.Failed>(await given.Ended);
        Assert.IsType<QueueEnd.Done>(await blocked.Ended);
        Assert.IsType<QueueEnd.Done>(await good.Ended);
    }

    [Fact]
    public async Task A_job_that_takes_too_long_is_told_to_stop()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        var slow = world.Job("slow", work: token => Task.Delay(Timeout.Infinite, token));
        var begun = world.Time.GetTimestamp();
        world.Enqueue(slow);

        await world.WaitAsync(slow.Ended);

        Assert.IsType<QueueEnd.TimedOut>(await slow.Ended);
        Assert.InRange(world.Time.GetElapsedTime(begun).TotalSeconds, 30, 40);
    }

    [Fact]
    public async Task A_job_that_hears_nothing_is_left_behind_and_the_next_is_done()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        using var never = new ManualResetEventSlim();
        var deaf = world.Job("deaf", work: _ => { never.Wait(TimeSpan.FromSeconds(20), CancellationToken.None); return Task.CompletedTask; });
        var next = world.Job("next");
        world.Enqueue(deaf);
        world.Enqueue(next);

        await world.WaitAsync(next.Ended);

        Assert.IsType<QueueEnd.TimedOut>(await deaf.Ended);
        never.Set();
    }

    [Fact]
    public async Task A_job_that_waited_past_its_deadline_is_not_begun()
    {
        await using var world = await QueueWorld.CreateAsync(One, working: false);
        var late = new Job(world, "late", new("one"), "ann", _ => Task.CompletedTask) { Deadline = world.Time.GetUtcNow().AddMinutes(1) };
        world.Enqueue(late);
        world.Time.Advance(TimeSpan.FromMinutes(2));

        await world.StartAsync();

        Assert.IsType<QueueEnd.TimedOut>(await late.Ended);
        Assert.Equal(0, late.Runs);
    }

    [Fact]
    public async Task A_deadline_that_comes_first_cuts_the_work_short()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        var slow = new Job(world, "slow", new("one"), "ann", token => Task.Delay(Timeout.Infinite, token)) { Deadline = world.Time.GetUtcNow().AddSeconds(5) };
        var begun = world.Time.GetTimestamp();
        world.Enqueue(slow);

        await world.WaitAsync(slow.Ended);

        Assert.InRange(world.Time.GetElapsedTime(begun).TotalSeconds, 5, 15);
    }

    [Fact]
    public async Task Who_cancels_is_heard_while_waiting_and_in_work()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        var begun = new TaskCompletionSource();
        var inWork = world.Job("in work", work: token => { begun.SetResult(); return Task.Delay(Timeout.Infinite, token); });
        var waiting = world.Job("waiting");
        var (first, second) = (world.Enqueue(inWork), world.Enqueue(waiting));
        await begun.Task;

        second.Cancel();
        Assert.False(first.TryLeave());
        first.Cancel();

        Assert.IsType<QueueEnd.Cancelled>(await inWork.Ended);
        Assert.Equal((0, 0, 0), (waiting.Runs, world.Waiting.Count, first.Place));
    }

    [Fact]
    public async Task At_the_end_work_is_finished_and_what_waits_is_told()
    {
        await using var world = await QueueWorld.CreateAsync(One);
        var (begun, go) = (new TaskCompletionSource(), new TaskCompletionSource());
        var inWork = world.Job("in work", work: _ => { begun.SetResult(); return go.Task; });
        var waiting = world.Job("waiting");
        world.Enqueue(inWork);
        world.Enqueue(waiting);
        await begun.Task;

        var stopping = world.StopAsync();
        Assert.Equal(new QueueEnd.Stopped(Began: false), await waiting.Ended);
        Assert.Equal(QueueBound.Stopping, Assert.IsType<Admission.Full>(world.Waiting.TryEnqueue(world.Job("late"))).Which);
        Assert.False(stopping.IsCompleted);
        go.SetResult();
        await stopping;

        Assert.IsType<QueueEnd.Done>(await inWork.Ended);
        Assert.Equal(0, waiting.Runs);
    }

    [Fact]
    public async Task The_end_comes_within_ten_seconds_whatever_is_in_work()
    {
        await using var world = await QueueWorld.CreateAsync(new QueueOptions { Workers = 2, AnswerSeconds = 600 });
        using var never = new ManualResetEventSlim();
        using var begun = new CountdownEvent(2);
        var patient = world.Job("patient", work: token => { begun.Signal(); return Task.Delay(Timeout.Infinite, token); });
        var deaf = world.Job("deaf", space: "two", work: _ => { begun.Signal(); never.Wait(TimeSpan.FromSeconds(20), CancellationToken.None); return Task.CompletedTask; });
        world.Enqueue(patient);
        world.Enqueue(deaf);
        begun.Wait(TestContext.Current.CancellationToken);
        var asked = world.Time.GetTimestamp();

        await world.WaitAsync(world.StopAsync());

        Assert.InRange(world.Time.GetElapsedTime(asked).TotalSeconds, 7, 10);
        Assert.Equal(new QueueEnd.Stopped(Began: true), await patient.Ended);
        never.Set();
    }
}
