using AngleSharp.Dom;

namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>Tells by kind, role and names what a part of a page is for.</summary>
internal static class Boilerplate
{
    private static readonly HashSet<string> Wholes = new(StringComparer.Ordinal) { "html", "body", "main" };
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "nav", "form", "dialog", "menu", "button", "select", "time" };

    private static readonly HashSet<string> Roles = new(StringComparer.OrdinalIgnoreCase)
    {
        "navigation", "complementary", "contentinfo", "search", "menu", "menubar", "dialog", "alertdialog", "toolbar", "banner",
    };

    private static readonly HashSet<string> Around = new(StringComparer.Ordinal)
    {
        "nav", "navi", "navbar", "navigation", "subnav", "topnav", "mainnav", "menu", "submenu", "mainmenu", "breadcrumb", "breadcrumbs", "sidebar", "footer", "sitemap", "skip", "skiplink",
        "cookie", "cookies", "consent", "gdpr", "newsletter", "newsletters", "subscribe", "subscription", "signup", "login", "search", "popup", "modal", "lightbox", "overlay", "tooltip", "toolbar",
        "related", "relatedposts", "recommend", "recommended", "recommendation", "recommendations", "recirculation", "recirc", "trending", "popular", "mostread", "outbrain", "taboola", "plista", "zergnet",
        "share", "sharing", "shares", "sharebar", "sharedaddy", "shariff", "addthis", "addtoany", "social", "socials", "socialmedia", "follow", "whatsapp",
        "ad", "ads", "adv", "advert", "adverts", "advertisement", "advertising", "adsense", "adsbygoogle", "sponsor", "sponsored", "promo", "promotion",
        "werbung", "anzeige", "publicidad", "publicidade", "pubblicita", "reklama", "reklame", "pagination", "pager", "paginator", "tagcloud", "taglist", "printbutton", "noprint",
        "byline", "authorbox", "rating", "ratings", "vote", "votes", "copyright", "disclaimer", "impressum", "screenreader", "hidden", "invisible", "editsection",
    };

    private static readonly string[] Phrases =
    [
        "read more", "post meta", "entry meta", "article meta", "meta data", "meta info", "post info", "article info", "post tags", "article tags", "entry tags", "tag list", "tags list", "tags links", "cat links",
        "post footer", "entry footer", "author bio", "author box", "author info", "about author", "author card", "author profile", "most read", "most viewed", "see also", "also like", "more from", "more news", "more stories",
        "more articles", "next article", "next post", "previous post", "prev post", "post date", "entry date", "article date", "publish date", "screen reader", "visually hidden", "sr only", "table contents", "call to action",
        "image credit", "photo credit", "edit section",
    ];

    private static readonly HashSet<string> Talk = new(StringComparer.Ordinal)
    {
        "comments", "comment", "commentlist", "disqus", "respond", "kommentare", "comentarios", "commentaires", "commenti", "livefyre",
    };

    /// <summary>Tells whether it is named as something that surrounds an article.</summary>
    public static bool IsAround(IElement element)
    {
        if (Wholes.Contains(element.LocalName) || IsArticleText(element))
        {
            return false;
        }

        if (Kinds.Contains(element.LocalName) || (element.GetAttribute("role") is { } role && Roles.Contains(role)))
        {
            return true;
        }

        var words = ElementNames.Of(element);

        return words.Any(Around.Contains) || (words.Length > 1 && IsPhrase(string.Join(' ', words)));
    }

    /// <summary>Tells whether readers talk in it.</summary>
    public static bool IsTalk(IElement element) => !Wholes.Contains(element.LocalName) && ElementNames.Of(element).Any(Talk.Contains);

    private static bool IsPhrase(string words) => Array.Exists(Phrases, phrase => words.Contains(phrase, StringComparison.Ordinal));

    private static bool IsArticleText(IElement element) =>
        element.GetAttribute("itemprop") is { } names && names.Split(' ').Any(name => name is "articleBody" or "text" or "recipeIngredient" or "recipeInstructions");
}
