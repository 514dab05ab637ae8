namespace ResearchBot.Answering;

/// <summary>Follows one answer: tells its steps as they begin, and, when it is there, how long each took.</summary>
/// <param name="time">The clock.</param>
/// <param name="progress">Told each step when it begins; may be null.</param>
public sealed class AnswerWatch(TimeProvider time, IProgress<AnswerStep>? progress = null)
{
    private readonly List<(AnswerStepKind Kind, long Begun)> _begun = [];
    private AnswerStep _current;
    private long _ended;

    /// <summary>The steps that were taken and how long each took, in order.</summary>
    public IReadOnlyList<(AnswerStepKind Kind, TimeSpan Elapsed)> Steps =>
    [
        .. _begun.Select((step, i) => (step.Kind, time.GetElapsedTime(step.Begun, i + 1 < _begun.Count ? _begun[i + 1].Begun : _ended > 0 ? _ended : time.GetTimestamp()))),
    ];

    /// <summary>The step that took longest; null before any began.</summary>
    public (AnswerStepKind Kind, TimeSpan Elapsed)? Slowest =>
        Steps is { Count: > 0 } steps ? steps.MaxBy(step => step.Elapsed) : null;

    internal void Begin(AnswerStepKind kind) => Begin(_current with { Kind = kind });

    internal void Begin(AnswerStep step)
    {
        _current = step;
        _begun.Add((step.Kind, time.GetTimestamp()));
        progress?.Report(step);
    }

    internal void End() => _ended = time.GetTimestamp();
}
