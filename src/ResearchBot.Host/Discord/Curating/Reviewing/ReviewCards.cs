using ResearchBot.Curation.Previews;
using ResearchBot.Curation.Suggestions;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Curating;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>What moderators see of suggestions, in the language of their server.</summary>
internal sealed class ReviewCards(KnownCopies copies, SpaceSettingsStore settings, ServerMap map)
{
    /// <summary>The card of a suggestion as it is.</summary>
    public async Task<Page> OfAsync(Suggestion suggestion, CancellationToken cancellationToken)
    {
        var here = await settings.ReadAsync(suggestion.Space, cancellationToken);
        var known = suggestion.State is SuggestionState.Waiting
            ? await copies.FindAsync(here.ScopeOf(suggestion.Space), suggestion.Draft, cancellationToken)
            : [];

        return ReviewCard.Of(WordsOf(suggestion, here), suggestion, known);
    }

    /// <summary>The language of its server.</summary>
    public async Task<Wordbook> WordsOfAsync(Suggestion suggestion, CancellationToken cancellationToken) =>
        WordsOf(suggestion, await settings.ReadAsync(suggestion.Space, cancellationToken));

    private Wordbook WordsOf(Suggestion suggestion, SpaceSettings here) =>
        Wordbook.For(here.Language, ServerSpace.GuildOf(suggestion.Space) is { } guild ? map.LocaleOf(guild) : null);
}
