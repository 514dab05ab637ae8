using System.Collections.Frozen;
using System.Globalization;
using System.Resources;
using System.Runtime.CompilerServices;

using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <summary>
/// All that the bot says, in one language. A text is a member here and an entry of the same name in Words.resx and its
/// translations; where a number changes the words, two entries, <c>Name.One</c> and <c>Name.Other</c>.
/// </summary>
internal sealed partial class Wordbook
{
    private static readonly ResourceManager Texts = new("ResearchBot.Host.Discord.Words.Words", typeof(Wordbook).Assembly);

    private static readonly FrozenDictionary<string, Wordbook> Books =
        new[] { "en", "de", "es" }.ToFrozenDictionary(language => language, language => new Wordbook(language), StringComparer.OrdinalIgnoreCase);

    private readonly CultureInfo _culture;
    private readonly string[] _months;

    private Wordbook(string language)
    {
        Language = language;
        _culture = CultureInfo.GetCultureInfo(language);
        _months = Find("Months").Split(',');
    }

    /// <summary>What is spoken where nothing else is known.</summary>
    public static Wordbook English => Books["en"];

    /// <summary>Every language there is.</summary>
    public static IReadOnlyCollection<Wordbook> All => Books.Values;

    /// <summary>The language's two letters.</summary>
    public string Language { get; }

    /// <summary>The book of the first locale that there is one for, such as a member's and then the server's; else the English one.</summary>
    /// <param name="locales">As Discord writes them: <c>de</c>, <c>es-419</c>, <c>en-GB</c>.</param>
    public static Wordbook For(params IEnumerable<string?> locales) =>
        locales.Select(locale => Books.GetValueOrDefault(locale?.Split('-')[0] ?? "")).FirstOrDefault(book => book is not null) ?? English;

    /// <summary>The text of an entry, in this language or else in English.</summary>
    /// <exception cref="MissingManifestResourceException">There is no such entry.</exception>
    public string Find(string key) => Texts.GetString(key, _culture) ?? throw new MissingManifestResourceException($"No text is named {key}.");

    private Escaped Say([CallerMemberName] string key = "") => Escaped.Own(Find(key));

    private Escaped Say(Escaped first, [CallerMemberName] string key = "") => Fill(key, first);

    private Escaped Say(Escaped first, Escaped second, [CallerMemberName] string key = "") => Fill(key, first, second);

    private Escaped SayCount(long count, [CallerMemberName] string key = "") => Fill(Form(key, count), Number(count));

    private Escaped SayCount(long count, Escaped more, [CallerMemberName] string key = "") => Fill(Form(key, count), Number(count), more);

    private string Label([CallerMemberName] string key = "") => Find(key);

    private string Label(object first, [CallerMemberName] string key = "") => Format(key, first);

    private Escaped Fill(string key, params object[] holes) => Escaped.Own(Format(key, holes));

    private string Format(string key, params object[] holes) => string.Format(CultureInfo.InvariantCulture, Find(key), holes);

    private static string Form(string key, long count) => count == 1 ? $"{key}.One" : $"{key}.Other";
}
