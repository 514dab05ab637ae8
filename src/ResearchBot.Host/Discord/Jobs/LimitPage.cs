using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Which limit is reached, and until when.</summary>
internal static class LimitPage
{
    public static Page Of(JobTask task, LimitDecision.Refused refused)
    {
        var (words, limits) = (task.Words, task.Settings.Limits);
        var until = refused.Until is { } time ? Wordbook.When(time) : Escaped.Empty;

        return Page.Of(
            refused.Which switch
            {
                LimitKind.Concurrent => words.AtOnce(limits.Concurrent),
                LimitKind.CoolDown => words.CoolDown(until),
                LimitKind.ChannelDay => words.ChannelLimit(task.Channel.AnswersADay ?? limits.ChannelADay ?? 0, until),
                LimitKind.ServerDay => words.ServerLimit(limits.ServerADay ?? 0, until),
                _ when RoleOf(task) is { } role => words.RoleLimit(role, until),
                _ => words.MemberLimit(limits.MemberADay ?? 0, until),
            },
            Accent.Notice);
    }

    /// <summary>The number that a role of the member allows; null where the one for everybody counts.</summary>
    private static int? RoleOf(JobTask task)
    {
        var allowed = task.Asker.RoleIds.Where(task.Settings.Limits.RoleADay.ContainsKey).Select(role => task.Settings.Limits.RoleADay[role]).ToList();

        return allowed.Count == 0 ? null : allowed.Max();
    }
}
