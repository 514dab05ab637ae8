using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>The forms that are filled in about an article.</summary>
internal static class SuggestionForms
{
    public const string Title = "title";
    public const string Text = "text";
    public const string Source = "source";
    public const string Author = "author";
    public const string Address = "address";
    public const string Day = "day";
    public const string Tags = "tags";
    public const string Reason = "reason";

    private const int LongestName = 300;
    private const int LongestText = 4000;
    private const int LongestReason = 500;
    private const int LongestDay = 10;

    /// <summary>An article that a member pastes.</summary>
    public static Modal Suggest(Wordbook words) => new(
        CustomId.Of(Acts.Suggest).ToString(),
        words.SuggestTitle,
        [
            Line(words, Title, words.TitleLabel, "", required: true),
            Component.Labelled(words.SuggestTextLabel, Component.TextInput(Text, TextInputStyle.Paragraph, maxLength: LongestText, placeholder: words.SuggestTextPlaceholder)),
            Line(words, Source, words.OutletLabel, ""),
            Line(words, Address, words.AddressLabel, ""),
            DayInput(words, null),
        ]);

    /// <summary>What is known about a suggestion or an article, to be corrected.</summary>
    public static Modal Edit(Wordbook words, CustomId id, ArticleDetails details) => new(
        id.ToString(),
        words.EditTitle,
        [
            Line(words, Title, words.TitleLabel, details.Title, required: true),
            Line(words, Source, words.OutletLabel, details.Source),
            Line(words, Author, words.AuthorLabel, details.Author),
            DayInput(words, details.PublishedAt),
            Line(words, Tags, words.ArticleTagsLabel, string.Join(", ", details.Tags)),
        ]);

    /// <summary>Why a suggestion is rejected.</summary>
    public static Modal Reject(Wordbook words, CustomId id) => new(
        id.ToString(), words.RejectTitle, [Component.Labelled(words.RejectLabel, Component.TextInput(Reason, TextInputStyle.Paragraph, maxLength: LongestReason, placeholder: words.RejectPlaceholder))]);

    /// <summary>The change that an edit asks for; null when the day cannot be read.</summary>
    public static Func<ArticleDetails, ArticleDetails>? Read(IReadOnlyDictionary<string, string> inputs)
    {
        var typed = Input(inputs, Day);

        if (typed is not null && DayOf(typed) is null)
        {
            return null;
        }

        return details => details with
        {
            Title = Kept(inputs, Title, details.Title) ?? details.Title,
            Source = Kept(inputs, Source, details.Source),
            Author = Kept(inputs, Author, details.Author),
            PublishedAt = DayOf(typed),
            Tags = Kept(inputs, Tags, string.Join(", ", details.Tags)) is not { } tags
                ? []
                : tags == string.Join(", ", details.Tags) ? details.Tags : [.. tags.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
        };
    }

    /// <summary>What was written into an input; null for nothing.</summary>
    public static string? Input(IReadOnlyDictionary<string, string> inputs, string name) =>
        inputs.GetValueOrDefault(name)?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>A day as it is typed; null where it is none.</summary>
    public static DateOnly? DayOf(string? typed) =>
        DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    /// <summary>What was too long to be shown in the form is kept where the form says the same.</summary>
    private static string? Kept(IReadOnlyDictionary<string, string> inputs, string name, string? before) =>
        Input(inputs, name) is { } typed ? typed == Shown(before) && before is not null ? before : typed : null;

    private static string Shown(string? value) => ForeignText.OneLine(value, LongestName);

    private static Component Line(Wordbook words, string name, string label, string? value, bool required = false) =>
        Component.Labelled(label, Component.TextInput(name, required: required, maxLength: LongestName, placeholder: required ? words.TitlePlaceholder : words.OptionalPlaceholder, value: Shown(value) is { Length: > 0 } shown ? shown : null));

    private static Component DayInput(Wordbook words, DateOnly? day) => Component.Labelled(
        words.DateLabel,
        Component.TextInput(Day, required: false, maxLength: LongestDay, placeholder: words.DatePlaceholder, value: day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
}
