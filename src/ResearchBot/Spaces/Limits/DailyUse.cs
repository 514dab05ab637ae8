using System.Globalization;

using Microsoft.EntityFrameworkCore;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;

namespace ResearchBot.Spaces.Limits;

/// <summary>Counts answers by the day. A restart does not reset the counters, and neither does a member who wants to be forgotten: they hold no ids.</summary>
internal sealed class DailyUse(CatalogConnections catalog, CatalogSecrets secrets)
{
    private const string Secret = "use:";
    private const int DaysKept = 2;

    public async ValueTask<Counted> NameAsync(SpaceId space, string member, string? channel, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var day = DayOf(now);

        return new Counted(space, day, await secrets.DeriveAsync(SecretOf(day), $"{space}\n{member}", cancellationToken), channel);
    }

    /// <summary>Counts one answer, or tells which limit is in the way; one of many at once never passes a limit.</summary>
    public Task<LimitDecision.Refused?> TryCountAsync(Counted counted, Allowance allowance, DateTimeOffset now, CancellationToken cancellationToken) => catalog.WriteAsync(
        async context =>
        {
            var rows = await Rows(context, counted).ToDictionaryAsync(row => row.Counted, cancellationToken);

            if (Refusal(rows, counted, allowance, now) is { } refusal)
            {
                return refusal;
            }

            foreach (var key in counted.Keys)
            {
                var row = rows.GetValueOrDefault(key)
                    ?? context.Add(new DailyUseRow { Space = counted.Space.Value, Day = counted.Day, Counted = key }).Entity;
                row.Answers++;
                row.LastAt = now;
            }

            return null;
        },
        cancellationToken);

    public Task GiveBackAsync(Counted counted, CancellationToken cancellationToken) => catalog.WriteAsync(
        context => Rows(context, counted)
            .Where(row => row.Answers > 0)
            .ExecuteUpdateAsync(row => row.SetProperty(use => use.Answers, use => use.Answers - 1), cancellationToken),
        cancellationToken);

    public async Task<int> CountAsync(Counted counted, CancellationToken cancellationToken)
    {
        await using var context = await catalog.OpenAsync(cancellationToken);

        return await Rows(context, counted).Where(row => row.Counted == counted.MemberKey).Select(row => row.Answers).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Drops the counters of days that are over, and the keys by which a member could still be told from them.</summary>
    public async Task SweepAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        var first = DayOf(now).AddDays(1 - DaysKept);
        await catalog.WriteAsync(
            context => context.Set<DailyUseRow>().Where(row => row.Day < first).ExecuteDeleteAsync(cancellationToken), cancellationToken);
        await secrets.ForgetAsync(Secret, SecretOf(first), cancellationToken);
    }

    private static LimitDecision.Refused? Refusal(
        Dictionary<string, DailyUseRow> rows, Counted counted, Allowance allowance, DateTimeOffset now)
    {
        var midnight = new DateTimeOffset(counted.Day.AddDays(1), TimeOnly.MinValue, TimeSpan.Zero);
        var member = rows.GetValueOrDefault(counted.MemberKey);

        // A clock that was set back must not make a pause longer.
        if (member is not null && now >= member.LastAt && now - member.LastAt < allowance.CoolDown)
        {
            return new LimitDecision.Refused(LimitKind.CoolDown, member.LastAt + allowance.CoolDown);
        }

        return IsReached(member, allowance.Member) ? new LimitDecision.Refused(LimitKind.MemberDay, midnight)
            : IsReached(rows.GetValueOrDefault(counted.ChannelKey ?? ""), allowance.Channel) ? new LimitDecision.Refused(LimitKind.ChannelDay, midnight)
            : IsReached(rows.GetValueOrDefault(Counted.ServerKey), allowance.Server) ? new LimitDecision.Refused(LimitKind.ServerDay, midnight)
            : null;
    }

    private static bool IsReached(DailyUseRow? row, int? most) => most is { } limit && (row?.Answers ?? 0) >= limit;

    private static IQueryable<DailyUseRow> Rows(CatalogContext context, Counted counted)
    {
        var (space, day, keys) = (counted.Space.Value, counted.Day, counted.Keys);

        return context.Set<DailyUseRow>().Where(row => row.Space == space && row.Day == day && keys.Contains(row.Counted));
    }

    private static DateOnly DayOf(DateTimeOffset now) => DateOnly.FromDateTime(now.UtcDateTime);

    private static string SecretOf(DateOnly day) => Secret + day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
