using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Works;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Finds the article that a moderator means, in the server's own space and in no other.</summary>
internal sealed class CorpusArticles(ArticleCatalog catalog)
{
    private const int Most = 25;
    private const int Longest = 100;
    private const string Restore = "corpus restore";

    /// <summary>Suggests articles by their titles while a moderator types: removed ones where one is to be restored.</summary>
    public async Task<IReadOnlyList<Choice>> SuggestAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = (visit.Context.Focused?.Value?.ToString() ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var scope = new SpaceScope(visit.Space);
        var curator = Curator.Of(visit);
        var found = visit.Context.CommandPath == Restore
            ? (await catalog.ListAsync(scope, withRemoved: true, cancellationToken))
                .Where(article => article.RemovedAt is not null && curator.May(article.Details.Shelves) && Array.TrueForAll(typed, word => article.Details.Title.Contains(word, StringComparison.OrdinalIgnoreCase)))
                .Select(article => (article.Key, article.Details.Title))
            : (await catalog.FindByTitleAsync(scope, typed, cancellationToken)).Where(article => curator.May(article.Facets.Shelves)).Select(article => (article.Key, article.Facets.Title));

        return [.. found
            .Select(article => new Choice(ForeignText.OneLine(article.Title, Longest) is { Length: > 0 } title ? title : visit.Words.Untitled, ArticleOption.Of(article.Key)))
            .Where(choice => choice.Value.Length <= Longest)
            .Take(Most)];
    }

    /// <summary>Suggests the shelves that an article can be put on: all that have settings, or those that the member curates.</summary>
    public static Task<IReadOnlyList<Choice>> SuggestShelvesAsync(Visit visit, CancellationToken cancellationToken)
    {
        var curator = Curator.Of(visit);
        var typed = visit.Context.Focused?.Value?.ToString()?.Trim() ?? "";
        var shelves = curator.IsModerator ? visit.Settings.Shelves.Keys : curator.Shelves;

        return Task.FromResult<IReadOnlyList<Choice>>(
        [
            .. shelves.Where(shelf => shelf.Length <= Longest && shelf.Contains(typed, StringComparison.OrdinalIgnoreCase))
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(shelf => new Choice(ForeignText.OneLine(shelf, Longest), shelf))
                .Where(choice => choice.Name.Length > 0)
                .Take(Most),
        ]);
    }

    /// <summary>The article that was chosen, or the only one with the typed words in its title; null when there is none, or none that the member may curate.</summary>
    public async Task<Article?> FindAsync(Visit visit, CancellationToken cancellationToken) =>
        await FindAnyAsync(visit, cancellationToken) is { } article && Curator.Of(visit).May(article.Details.Shelves) ? article : null;

    /// <summary>An article by its id; null when there is none, or none that the member may curate.</summary>
    public async Task<Article?> FindAsync(Visit visit, string id, CancellationToken cancellationToken) =>
        await catalog.FindAsync(new ArticleKey(visit.Space, id), cancellationToken) is { } article && Curator.Of(visit).May(article.Details.Shelves) ? article : null;

    /// <summary>An article's id as a custom id may hold it; null when it is too long for one.</summary>
    public static string? Pack(string id) => Convert.ToHexStringLower(Encoding.UTF8.GetBytes(id)) is { Length: > 0 and <= 80 } packed ? packed : null;

    /// <summary>The id again; null when it is none.</summary>
    public static string? Unpack(string packed)
    {
        try
        {
            return Encoding.UTF8.GetString(Convert.FromHexString(packed));
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private async Task<Article?> FindAnyAsync(Visit visit, CancellationToken cancellationToken)
    {
        var typed = visit.Context.GetString("article") ?? "";

        if (ArticleOption.Read(typed) is { } chosen)
        {
            return chosen.Space == visit.Space ? await catalog.FindAsync(chosen, cancellationToken) : null;
        }

        var curator = Curator.Of(visit);
        var named = (await catalog.FindByTitleAsync(new SpaceScope(visit.Space), typed.Split(' ', StringSplitOptions.RemoveEmptyEntries), cancellationToken))
            .Where(article => curator.May(article.Facets.Shelves)).ToList();

        return named is [var only] ? await catalog.FindAsync(only.Key, cancellationToken) : null;
    }
}
