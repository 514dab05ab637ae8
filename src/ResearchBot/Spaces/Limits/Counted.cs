using ResearchBot.Corpus;

namespace ResearchBot.Spaces.Limits;

/// <summary>What one question counts for.</summary>
/// <param name="Space">The space.</param>
/// <param name="Day">The day, by UTC.</param>
/// <param name="Member">The member, in a form that leads nowhere once the day's key is gone.</param>
/// <param name="Channel">The channel; null for a direct message.</param>
internal sealed record Counted(SpaceId Space, DateOnly Day, string Member, string? Channel)
{
    public const string ServerKey = "server";

    public string MemberKey => "member:" + Member;

    public string? ChannelKey => Channel is null ? null : "channel:" + Channel;

    /// <summary>The counters that it moves.</summary>
    public List<string> Keys => ChannelKey is { } channel ? [MemberKey, channel, ServerKey] : [MemberKey, ServerKey];
}

/// <summary>What may be counted.</summary>
/// <param name="Member">Answers a day for the member; null: any number.</param>
/// <param name="Channel">For the channel.</param>
/// <param name="Server">For the server.</param>
/// <param name="CoolDown">The pause between two questions of a member.</param>
internal sealed record Allowance(int? Member, int? Channel, int? Server, TimeSpan CoolDown)
{
    /// <summary>What a space allows a member in a channel: of several roles, the most generous counts.</summary>
    public static Allowance Of(SpaceSettings settings, Asker member, string? channel, string? parent)
    {
        var byRole = member.RoleIds.Where(settings.Limits.RoleADay.ContainsKey).Select(role => settings.Limits.RoleADay[role]).ToList();

        return new Allowance(
            byRole.Count > 0 ? byRole.Max() : settings.Limits.MemberADay,
            channel is null ? null : settings.ChannelOf(channel, parent).AnswersADay ?? settings.Limits.ChannelADay,
            settings.Limits.ServerADay,
            TimeSpan.FromSeconds(settings.Limits.CoolDownSeconds));
    }
}
