using ResearchBot.Corpus;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Who works on articles: a moderator, for all of them, or a member who curates some shelves, for what stands there.</summary>
/// <param name="Settings">The settings of the server.</param>
/// <param name="Member">The member as the server knows them now.</param>
internal sealed record Curator(SpaceSettings Settings, Asker Member)
{
    private const int MostNamed = 10;
    private const int LongestName = 60;

    /// <summary>Every article is theirs to curate.</summary>
    public bool IsModerator => Authority.Allows(Settings, Member, Act.Moderate);

    /// <summary>The shelves that are theirs by a role.</summary>
    public IReadOnlyList<string> Shelves => Authority.CuratedShelves(Settings, Member);

    public static Curator Of(Visit visit) => new(visit.Settings, visit.Asker);

    /// <summary>Whether an article that stands on some shelves is theirs.</summary>
    public bool May(IReadOnlyList<string> shelves) => Authority.MayCurate(Settings, Member, shelves);

    /// <summary>The articles that are theirs, for a search.</summary>
    public PassageFilter FilterOf(SpaceId space) => IsModerator ? new PassageFilter(new SpaceScope(space)) : new PassageFilter(new SpaceScope(space))
    {
        AnyOf = new FacetChoice(Shelves, []),
        NoneOf = Authority.ClosedShelves(Settings, Member) is { Count: > 0 } closed ? new FacetChoice(closed, []) : null,
    };

    /// <summary>
    /// The shelf that they mean: the one that they named, as it is written in the settings, or the only one that is theirs. Null where
    /// there is none, which only a moderator needs not to name.
    /// </summary>
    public string? ShelfOf(string? typed)
    {
        var name = string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();

        return name is null
            ? !IsModerator && Shelves is [var only] ? only : null
            : Settings.Shelves.Keys.FirstOrDefault(shelf => FacetKey.Of(shelf) == FacetKey.Of(name)) ?? name;
    }

    /// <summary>Says what is theirs, where they wanted something else.</summary>
    public Page Refusal(Wordbook words) => Page.Of(
        words.OnlyOnShelves(Escaped.Join(", ", Shelves.Take(MostNamed).Select(shelf => Escaped.Text(shelf, LongestName).Bold()))), Accent.Notice);

    /// <summary>Says that no article was chosen that is theirs.</summary>
    public Page NotChosen(Wordbook words) => IsModerator ? Page.Of(words.ArticleNotChosen, Accent.Notice) : Refusal(words);
}
