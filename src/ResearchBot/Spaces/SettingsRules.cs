using System.Text.RegularExpressions;

using ResearchBot.Corpus;

namespace ResearchBot.Spaces;

/// <summary>What settings may be.</summary>
internal static partial class SettingsRules
{
    public const int MostRoles = 50;
    public const int MostChannels = 500;
    public const int MostNames = 50;
    public const int LongestName = SpaceSettings.LongestName;
    public const int MostAnswers = 100_000;
    public const int MostConcurrent = 20;
    public const int LongestCoolDown = 3_600;
    public const int LongestRetention = 3_650;

    /// <summary>The first thing that is wrong; null when all is well.</summary>
    public static SettingsFault? Check(SpaceSettings settings) => Faults(settings).FirstOrDefault();

    private static IEnumerable<SettingsFault> Faults(SpaceSettings settings) =>
    [
        .. Unless(settings.Language is null || LanguageTag().IsMatch(settings.Language), "language", "A language is a tag such as 'en', 'de' or 'es'."),
        .. Unless(settings.ReviewChannel is null || IsId(settings.ReviewChannel), "review_channel", "The review channel is not a channel."),
        .. Unless(AreIds(settings.HelperRoles, MostRoles), "helper_roles", $"There can be up to {MostRoles} helper roles, each a role of this server."),
        .. Unless(
            settings.Roles.All(named => Enum.IsDefined(named.Key) && AreIds(named.Value, MostRoles)),
            "roles",
            $"Up to {MostRoles} roles can be named for one thing, each a role of this server."),
        .. Unless(
            settings.RetentionDays is null or (>= 0 and <= LongestRetention),
            "retention_days",
            $"What members wrote can be kept for 0 to {LongestRetention} days."),
        .. Unless(settings.Channels.Count <= MostChannels, "channels", $"Settings can be made for up to {MostChannels} channels."),
        .. Limits(settings.Limits),
        .. Unless(
            settings.Shelves.Count <= MostNames && AreNames([.. settings.Shelves.Keys]) && settings.Shelves.Keys.Select(FacetKey.Of).Distinct(StringComparer.Ordinal).Count() == settings.Shelves.Count,
            "shelves",
            $"There can be settings for up to {MostNames} shelves, each with a name of its own of up to {LongestName} characters."),
        .. Unless(
            settings.Shelves.Values.All(shelf => AreIds(shelf.AskRoles, MostRoles) && AreIds(shelf.CurateRoles, MostRoles)),
            "shelf_roles",
            $"Up to {MostRoles} roles can be named for a shelf, each a role of this server."),
        .. settings.Channels.SelectMany(channel => Channel(channel.Key, channel.Value)),
    ];

    private static IEnumerable<SettingsFault> Limits(AnswerLimits limits) =>
    [
        .. Unless(IsCount(limits.MemberADay), "member_a_day", Count),
        .. Unless(IsCount(limits.ChannelADay), "channel_a_day", Count),
        .. Unless(IsCount(limits.ServerADay), "server_a_day", Count),
        .. Unless(AreIds(limits.RoleADay.Keys, MostRoles) && limits.RoleADay.Values.All(count => IsCount(count)), "role_a_day", Count),
        .. Unless(limits.Concurrent is >= 1 and <= MostConcurrent, "concurrent", $"A member can wait for 1 to {MostConcurrent} answers at a time."),
        .. Unless(limits.CoolDownSeconds is >= 0 and <= LongestCoolDown, "cool_down", $"The pause between two questions is 0 to {LongestCoolDown} seconds."),
    ];

    private static IEnumerable<SettingsFault> Channel(string id, ChannelSettings channel) =>
    [
        .. Unless(IsId(id), "channels", "One of the channels is not a channel."),
        .. Unless(Enum.IsDefined(channel.Mode), "mode", "A channel answers mentions only, or every question."),
        .. Unless(IsCount(channel.AnswersADay), "channel_a_day", Count),
        .. Unless(AreNames(channel.Shelves), "shelves", Names("shelves")),
        .. Unless(AreNames(channel.Tags), "tags", Names("tags")),
    ];

    private const string Count = "A limit is a number of answers from 1 to 100000, or none.";

    private static string Names(string what) => $"A channel can see up to {MostNames} {what}, each with a name of up to {LongestName} characters.";

    private static IEnumerable<SettingsFault> Unless(bool holds, string field, string sentence) => holds ? [] : [new SettingsFault(field, sentence)];

    private static bool IsCount(int? count) => count is null or (>= 1 and <= MostAnswers);

    private static bool AreIds(IEnumerable<string> ids, int most) => ids.Count() <= most && ids.All(IsId);

    private static bool IsId(string? id) => id is { Length: > 0 and <= 64 } && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or ':');

    private static bool AreNames(IReadOnlyList<string> names) =>
        names.Count <= MostNames && names.All(name => !string.IsNullOrWhiteSpace(name) && name.Length <= LongestName);

    [GeneratedRegex("^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex LanguageTag();
}
