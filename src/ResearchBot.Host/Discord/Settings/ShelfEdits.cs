using System.Collections.Immutable;

using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>Changes of shelves.</summary>
internal static class ShelfEdits
{
    /// <summary>Gives a shelf settings of its own.</summary>
    public static SettingsEdit Add(string name) =>
        new(SettingsPlace.OfShelf(ShelfScreens.KeyOf(name)), settings => settings with
        {
            Shelves = settings.Shelves.Keys.Any(shelf => FacetKey.Of(shelf) == FacetKey.Of(name)) ? settings.Shelves : settings.Shelves.ToImmutableDictionary().Add(name, new ShelfSettings()),
        });

    /// <summary>Names the roles that may ask of a shelf; the role that everybody has opens it to all.</summary>
    public static SettingsEdit AskedBy(string key, IReadOnlyList<string> roles, bool isForAll) =>
        Of(key, shelf => shelf with { AskRoles = isForAll ? [] : MenuEdits.Replace(shelf.AskRoles, roles) });

    /// <summary>Names the roles that may curate a shelf.</summary>
    public static SettingsEdit CuratedBy(string key, IReadOnlyList<string> roles) =>
        Of(key, shelf => shelf with { CurateRoles = MenuEdits.Replace(shelf.CurateRoles, roles) });

    private static SettingsEdit Of(string key, Func<ShelfSettings, ShelfSettings> change) => new(
        SettingsPlace.OfShelf(key),
        settings => ShelfScreens.Find(settings, key) is { } name
            ? settings with { Shelves = settings.Shelves.ToImmutableDictionary().SetItem(name, change(settings.ShelfOf(name))) }
            : settings);
}
