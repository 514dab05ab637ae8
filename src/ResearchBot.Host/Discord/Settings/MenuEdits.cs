using System.Collections.Immutable;

using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>What menus set.</summary>
internal static class MenuEdits
{
    /// <summary>The change; null when the menu sets nothing.</summary>
    public static SettingsEdit? Find(SettingsRequest request, string everybody)
    {
        var roles = request.Values.Where(role => role != everybody).ToList();
        var isForAll = request.Values.Contains(everybody);

        return request.Name switch
        {
            Setting.Channels => On(SettingsSection.Channels, settings => settings.WithEnabled(request.Values)),
            Setting.Mode => FindMode(request),
            Setting.Roles when RoleScreen.ActOf(request.Part(2) ?? "") is { } act => On(SettingsSection.Roles, settings => WithRoles(settings, act, isForAll && act is not (Act.Moderate or Act.Administer) ? [] : roles)),
            Setting.ShelfAsk when request.Part(2) is { } shelf => ShelfEdits.AskedBy(shelf, roles, isForAll),
            Setting.ShelfCurate when request.Part(2) is { } shelf => ShelfEdits.CuratedBy(shelf, roles),
            Setting.Helpers => On(SettingsSection.Roles, settings => settings with { HelperRoles = Replace(settings.HelperRoles, roles) }),
            Setting.Language when request.Value is { } language => On(SettingsSection.Answers, settings => settings with { Language = language is Setting.Reader ? null : language }),
            Setting.Review => On(SettingsSection.Answers, settings => settings with { ReviewChannel = request.Value }),
            Setting.Retention when request.Value is { } days => On(SettingsSection.Privacy, settings => settings with { RetentionDays = days is Setting.Operator ? null : Written.Number(days) }),
            _ => null,
        };
    }

    /// <summary>What is named after a menu was used: what was chosen there, and what the menu had no room to show.</summary>
    public static IReadOnlyList<string> Replace(IReadOnlyList<string> before, IReadOnlyList<string> chosen)
    {
        var shown = SettingsParts.Chosen(before).Select(id => id.ToString()).ToHashSet(StringComparer.Ordinal);

        return [.. chosen.Concat(before.Where(id => !shown.Contains(id))).Distinct(StringComparer.Ordinal)];
    }

    private static SettingsEdit On(string section, Func<SpaceSettings, SpaceSettings> change) => new(new SettingsPlace(section), change);

    private static SettingsEdit? FindMode(SettingsRequest request) => (request.Id(2), request.Value) switch
    {
        ({ } channel, Setting.MentionOnly) => ChannelEdits.Of(channel, settings => settings with { Mode = AnswerMode.MentionOnly }),
        ({ } channel, Setting.Free) => ChannelEdits.Of(channel, settings => settings with { Mode = AnswerMode.Free }) with { NeedsMessages = true },
        _ => null,
    };

    /// <summary>Where no role is named, everybody may ask, summarise and suggest: as if the role that everybody has was named.</summary>
    private static SpaceSettings WithRoles(SpaceSettings settings, Act act, IReadOnlyList<string> roles)
    {
        var named = Replace(settings.RolesFor(act), roles);
        var all = settings.Roles.ToImmutableDictionary();

        return settings with { Roles = named.Count == 0 ? all.Remove(act) : all.SetItem(act, named) };
    }
}
