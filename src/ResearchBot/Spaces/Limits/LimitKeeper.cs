using ResearchBot.Corpus;

namespace ResearchBot.Spaces.Limits;

/// <summary>Holds members, channels and servers to what their space allows.</summary>
public sealed class LimitKeeper
{
    private readonly OpenAnswers _open = new();
    private readonly SpaceSettingsStore _settings;
    private readonly DailyUse _use;
    private readonly TimeProvider _time;

    internal LimitKeeper(SpaceSettingsStore settings, DailyUse use, TimeProvider time)
    {
        _settings = settings;
        _use = use;
        _time = time;
    }

    /// <summary>Takes the right to one answer, if no limit is in the way. Days are those of UTC.</summary>
    /// <param name="space">The space that is asked.</param>
    /// <param name="member">Who asks.</param>
    /// <param name="channel">Where; null for a direct message, which counts for no channel.</param>
    /// <param name="parent">The channel that a thread stands in, which is counted unless the thread has settings of its own.</param>
    /// <param name="cancellationToken">Stops the work; nothing is counted then.</param>
    public async Task<LimitDecision> TryTakeAsync(
        SpaceId space, Asker member, string? channel, string? parent, CancellationToken cancellationToken)
    {
        var settings = await _settings.ReadAsync(space, cancellationToken);

        if (!_open.TryOpen(space, member.MemberId, settings.Limits.Concurrent))
        {
            return new LimitDecision.Refused(LimitKind.Concurrent, Until: null);
        }

        LimitDecision? decision = null;

        try
        {
            return decision = await CountAsync(space, settings, member, channel, parent, cancellationToken);
        }
        finally
        {
            if (decision is not LimitDecision.Granted)
            {
                _open.Close(space, member.MemberId);
            }
        }
    }

    /// <summary>How many answers a member got today.</summary>
    public async Task<int> CountTodayAsync(SpaceId space, string memberId, CancellationToken cancellationToken) =>
        await _use.CountAsync(await _use.NameAsync(space, memberId, channel: null, _time.GetUtcNow(), cancellationToken), cancellationToken);

    private async Task<LimitDecision> CountAsync(
        SpaceId space, SpaceSettings settings, Asker member, string? channel, string? parent, CancellationToken cancellationToken)
    {
        var now = _time.GetUtcNow();
        var place = channel is null || parent is null || settings.Channels.ContainsKey(channel) ? channel : parent;
        var counted = await _use.NameAsync(space, member.MemberId, place, now, cancellationToken);
        var refusal = await _use.TryCountAsync(counted, Allowance.Of(settings, member, channel, parent), now, cancellationToken);

        return (LimitDecision?)refusal
            ?? new LimitDecision.Granted(new AnswerTicket(token => _use.GiveBackAsync(counted, token), () => _open.Close(space, member.MemberId)));
    }
}
