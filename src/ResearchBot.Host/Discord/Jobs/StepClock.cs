using ResearchBot.Chat;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Replies;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Shows how far the work has come, and measures it: from when the member asked, and which step took longest.</summary>
internal sealed class StepClock(JobTask task, IReply reply, TimeProvider time, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, TimeSpan> _steps = [];
    private (string Name, long At)? _current;

    /// <summary>How long it took so far.</summary>
    public Timing Timing
    {
        get
        {
            Close();
            var elapsed = time.GetUtcNow() - task.Job.ReceivedAt;
            var slowest = _steps.Count == 0 ? default : _steps.MaxBy(step => step.Value);

            return new Timing(elapsed < TimeSpan.Zero ? TimeSpan.Zero : elapsed, slowest.Key, slowest.Value);
        }
    }

    /// <summary>A step begins; the one before it is over.</summary>
    /// <param name="step">Its name, for those who look for what is slow.</param>
    /// <param name="progress">What the member is shown meanwhile.</param>
    public void Begin(string step, Page progress)
    {
        Close();
        _current = (step, time.GetTimestamp());
        _ = reply.ShowAsync(progress.Draft(task.Style), cancellationToken);
    }

    private void Close()
    {
        if (_current is { } step)
        {
            _steps[step.Name] = _steps.GetValueOrDefault(step.Name) + time.GetElapsedTime(step.At);
            _current = null;
        }
    }
}
