using System.Collections.Immutable;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>What forms ask, and what they set.</summary>
internal static class FormEdits
{
    /// <summary>The form that a control opens; null when it opens none.</summary>
    public static Modal? FindForm(SettingsRequest request, Wordbook words, SpaceSettings settings) => (request.Act, request.Name, request.Id(2)) switch
    {
        (SettingsActs.Form, Setting.Limits, _) => LimitScreen.Form(words, settings),
        (SettingsActs.Form, Setting.RoleLimit, _) when Snowflake.TryParse(request.Value) is { } role => LimitScreen.RoleForm(words, settings, role),
        (SettingsActs.Form, Setting.ChannelLimit, { } channel) => ChannelScreens.LimitForm(words, settings, channel),
        (SettingsActs.Form, Setting.Shelf, _) => ShelfScreens.Form(words),
        (SettingsActs.Form, Setting.Seen, { } channel) => ChannelScreens.SeenForm(words, settings, channel),
        _ => null,
    };

    /// <summary>The change; null when the form sets nothing.</summary>
    public static SettingsEdit? Find(SettingsRequest request) => (request.Name, request.Id(2)) switch
    {
        (Setting.Limits, _) => Limits(limits => Read(limits, request)),
        (Setting.RoleLimit, { } role) => Limits(limits => limits with { RoleADay = WithRole(limits.RoleADay, role.ToString(), Written.Number(request.Input(Forms.Input))) }),
        (Setting.ChannelLimit, { } channel) => ChannelEdits.Of(channel, settings => settings with { AnswersADay = Written.Number(request.Input(Forms.Input)) }),
        (Setting.Shelf, _) => ShelfEdits.Add(request.Input(Forms.Input).Trim()),
        (Setting.Seen, { } channel) => ChannelEdits.Of(channel, settings => settings with
        {
            Shelves = Written.Names(request.Input(ChannelScreens.Shelves)),
            Tags = Written.Names(request.Input(ChannelScreens.Tags), mark: '#'),
        }),
        _ => null,
    };

    private static SettingsEdit Limits(Func<AnswerLimits, AnswerLimits> change) =>
        new(new SettingsPlace(SettingsSection.Limits), settings => settings with { Limits = change(settings.Limits) });

    private static AnswerLimits Read(AnswerLimits limits, SettingsRequest request) => limits with
    {
        MemberADay = Written.Number(request.Input(LimitScreen.Member)),
        ChannelADay = Written.Number(request.Input(LimitScreen.Channel)),
        ServerADay = Written.Number(request.Input(LimitScreen.Server)),
        Concurrent = Written.Number(request.Input(LimitScreen.Concurrent)) ?? new AnswerLimits().Concurrent,
        CoolDownSeconds = Written.Number(request.Input(LimitScreen.CoolDown)) ?? 0,
    };

    private static ImmutableDictionary<string, int> WithRole(IReadOnlyDictionary<string, int> roles, string role, int? count) => count is { } number
        ? roles.ToImmutableDictionary().SetItem(role, number)
        : roles.ToImmutableDictionary().Remove(role);
}
