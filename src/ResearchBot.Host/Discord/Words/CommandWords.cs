using System.Collections.Immutable;

namespace ResearchBot.Host.Discord.Words;

/// <summary>
/// The names and descriptions of commands and their options. A command's path is its name and those of its subcommand and
/// option, joined by points, such as <c>ask.question</c>; its texts are the entries <c>Command.path</c> and
/// <c>Command.path.about</c>.
/// </summary>
internal static class CommandWords
{
    // Discord's names of the languages other than English.
    private static readonly ImmutableArray<(string Locale, string Language)> Locales = [("de", "de"), ("es-ES", "es"), ("es-419", "es")];

    /// <summary>The English name.</summary>
    public static string Name(string path) => Wordbook.English.Find($"Command.{path}");

    /// <summary>The English description.</summary>
    public static string About(string path) => Wordbook.English.Find($"Command.{path}.about");

    /// <summary>The names in other languages, by Discord's names of them.</summary>
    public static IReadOnlyDictionary<string, string> Names(string path) => ByLocale($"Command.{path}");

    /// <summary>The descriptions in other languages.</summary>
    public static IReadOnlyDictionary<string, string> Abouts(string path) => ByLocale($"Command.{path}.about");

    private static Dictionary<string, string> ByLocale(string key) =>
        Locales.ToDictionary(locale => locale.Locale, locale => Wordbook.For(locale.Language).Find(key));
}
