using ResearchBot.Corpus;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>Who may ask of a shelf, and who may curate it.</summary>
internal static class ShelfScreens
{
    private const int MostShown = 25;
    private const int KeyDigits = 16;

    /// <summary>What stands for a shelf in the ids of controls, which have no room for names.</summary>
    public static string KeyOf(string shelf) => ContentHash.Of(FacetKey.Of(shelf))[..KeyDigits];

    /// <summary>The name of a shelf that has settings; null where none has this key.</summary>
    public static string? Find(SpaceSettings settings, string? key) => settings.Shelves.Keys.FirstOrDefault(shelf => KeyOf(shelf) == key);

    /// <summary>All shelves with roles.</summary>
    public static Page Of(Wordbook words, SpaceSettings settings, Escaped note = default)
    {
        var shelves = settings.Shelves.OrderBy(shelf => shelf.Key, StringComparer.OrdinalIgnoreCase).Take(MostShown).ToList();
        var page = SettingsParts.Head(Escaped.Text(words.ShelvesSection), note)
            .Form(words.ShelvesHint, words.NewShelfButton, Setting.Shelf)
            .Say(Escaped.Join("\n", shelves.Select(shelf => SettingsParts.Line(Name(shelf.Key), AskedBy(words, shelf.Value)))));

        return (shelves.Count == 0 ? page : page.Controls(Component.StringSelect(
            SettingsParts.Id(SettingsActs.Shelf), [.. shelves.Select(shelf => new SelectOption(ForeignText.OneLine(shelf.Key, AtMostAttribute.Option), KeyOf(shelf.Key)))], words.ChooseShelf))).Back(words);
    }

    /// <summary>One shelf.</summary>
    public static Page One(Wordbook words, SpaceSettings settings, string shelf, Escaped note = default)
    {
        var set = settings.ShelfOf(shelf);

        return SettingsParts.Head(words.ShelfTitle(Name(shelf)), note)
            .Say(Escaped.Join("\n", words.ShelfAsk.Bold(), words.ShelfAskHint.Subtext()))
            .Controls(Menu(words, set.AskRoles, Setting.ShelfAsk, shelf))
            .Say(words.ShelfCurate.Bold())
            .Controls(Menu(words, set.CurateRoles, Setting.ShelfCurate, shelf))
            .Back(words, SettingsSection.Shelves);
    }

    /// <summary>The form that names a shelf.</summary>
    public static Modal Form(Wordbook words) => new(
        SettingsParts.Id(SettingsActs.Form, Setting.Shelf),
        words.ShelfFormTitle,
        [Component.Labelled(words.ShelfName, Component.TextInput(Forms.Input, maxLength: SpaceSettings.LongestName, placeholder: words.ShelfPlaceholder))]);

    private static Escaped Name(string shelf) => Escaped.Text(ForeignText.OneLine(shelf, SpaceSettings.LongestName));

    private static Escaped AskedBy(Wordbook words, ShelfSettings shelf) => shelf.AskRoles.Count == 0 ? words.Everyone : SettingsParts.Roles(shelf.AskRoles);

    private static Component Menu(Wordbook words, IReadOnlyList<string> roles, string setting, string shelf) => Component.RoleSelect(
        SettingsParts.Id(SettingsActs.Set, setting, KeyOf(shelf)), words.ChooseRoles, minimum: 0, maximum: SettingsParts.MostChosen, SettingsParts.Chosen(roles));
}
