using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>Who may do what.</summary>
internal static class RoleScreen
{
    /// <summary>The page.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Escaped note = default)
    {
        var page = SettingsParts.Head(Escaped.Text(words.RolesSection), note);

        foreach (var (act, name) in Names(words))
        {
            page = page
                .Say(settings.RolesFor(act).Count > 0 ? name.Bold() : SettingsParts.Line(name, SettingsOverview.Roles(words, settings, act)))
                .Controls(Menu(words, settings.RolesFor(act), Setting.Roles, PartOf(act)));
        }

        return page
            .Say(words.Helpers.Bold())
            .Controls(Menu(words, settings.HelperRoles, Setting.Helpers))
            .Back(words);
    }

    /// <summary>The act as a control names it.</summary>
    public static string PartOf(Act act) => act.ToString().ToLowerInvariant();

    /// <summary>The act that a control names; null when it names none.</summary>
    public static Act? ActOf(string part) => Enum.GetValues<Act>().Where(act => PartOf(act) == part).Select(act => (Act?)act).FirstOrDefault();

    private static IEnumerable<(Act Act, Escaped Name)> Names(Wordbook words) =>
    [
        (Act.Ask, words.MayAsk),
        (Act.Summarize, words.MaySummarize),
        (Act.Suggest, words.MaySuggest),
        (Act.Moderate, words.MayModerate),
        (Act.Administer, words.MayAdminister),
    ];

    private static Component Menu(Wordbook words, IReadOnlyList<string> roles, params IEnumerable<string> parts) => Component.RoleSelect(
        SettingsParts.Id(SettingsActs.Set, parts), words.ChooseRoles, minimum: 0, maximum: SettingsParts.MostChosen, SettingsParts.Chosen(roles));
}
