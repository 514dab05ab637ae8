using System.Globalization;

namespace ResearchBot.Corpus.Catalog;

/// <summary>Derives an article's id where none was given: from its address, else from its text.</summary>
internal static class ArticleId
{
    private const int Digits = 16;

    /// <summary>The id that a draft asks for, or one that the same address or text always gets.</summary>
    public static string Of(ArticleDraft draft) =>
        draft.Id ?? Derived(draft.Details.Url is { } url ? "url\n" + Canonical(url) : "text\n" + draft.Text);

    private static string Derived(string name) => "a-" + ContentHash.Of(name)[..Digits];

    private static string Canonical(string url)
    {
        if (!Uri.TryCreate(url.Trim(), UriKind.Absolute, out var uri))
        {
            return url.Trim();
        }

        var host = uri.IdnHost.ToLower(CultureInfo.InvariantCulture);
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";

        return $"{host}{port}{uri.AbsolutePath.TrimEnd('/')}{uri.Query}";
    }
}
