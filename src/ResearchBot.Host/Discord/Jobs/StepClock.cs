using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Replies;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Shows how far the work has come, and measures it: from when the member asked, and which step took longest.</summary>
internal sealed class StepClock : IProgress<AnswerStep>
{
    private readonly JobTask _task;
    private readonly IReply _reply;
    private readonly TimeProvider _time;
    private readonly CancellationToken _cancellationToken;

    public StepClock(JobTask task, IReply reply, TimeProvider time, CancellationToken cancellationToken)
    {
        (_task, _reply, _time, _cancellationToken) = (task, reply, time, cancellationToken);
        Watch = new AnswerWatch(time, this);
    }

    /// <summary>What follows the steps of an answer.</summary>
    public AnswerWatch Watch { get; }

    /// <summary>How long it took so far.</summary>
    public Timing Timing
    {
        get
        {
            var elapsed = _time.GetUtcNow() - _task.Job.ReceivedAt;
            var whole = elapsed < TimeSpan.Zero ? TimeSpan.Zero : elapsed;

            return Watch.Slowest is { } slowest ? new Timing(whole, slowest.Kind.ToString().ToLowerInvariant(), slowest.Elapsed) : new Timing(whole);
        }
    }

    /// <summary>Shows a step, without waiting for Discord.</summary>
    public void Report(AnswerStep value) => Show(ProgressPage.Of(_task.Words, value));

    /// <summary>Shows something else that a member may read meanwhile.</summary>
    public void Show(Page progress) => _ = _reply.ShowAsync(progress.Draft(_task.Style), _cancellationToken);
}
