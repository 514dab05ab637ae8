using System.Globalization;
using System.Net;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>Markup as HTML.</summary>
internal static class MarkupHtml
{
    /// <summary>A text.</summary>
    /// <param name="markup">As it was sent.</param>
    /// <param name="now">The reader's time, for times that are told from it.</param>
    public static string Of(string markup, DateTimeOffset now) => string.Concat(MarkupParser.Parse(markup).Select(node => One(node, now)));

    private static string One(MarkupNode node, DateTimeOffset now)
    {
        var inside = string.Concat(node.Children.Select(child => One(child, now)));
        var text = WebUtility.HtmlEncode(node.Text).Replace("\n", "<br>", StringComparison.Ordinal);

        return node.Kind switch
        {
            MarkupKind.Plain => text,
            MarkupKind.LineEnd => "<br>",
            MarkupKind.Bold => $"<strong>{inside}</strong>",
            MarkupKind.Italic => $"<em>{inside}</em>",
            MarkupKind.Underline => $"<u>{inside}</u>",
            MarkupKind.Strike => $"<s>{inside}</s>",
            MarkupKind.Spoiler => $"<span class=\"spoiler\">{inside}</span>",
            MarkupKind.Code => $"<code>{text}</code>",
            MarkupKind.CodeBlock => $"<pre>{WebUtility.HtmlEncode(node.Text)}</pre>",
            MarkupKind.Quote => $"<blockquote>{inside}</blockquote>",
            MarkupKind.Heading => $"<h3>{inside}</h3>",
            MarkupKind.Subtext => $"<span class=\"small\">{inside}</span>",
            MarkupKind.ListItem => $"<span class=\"item\">{inside}</span>",
            MarkupKind.Link => $"<a href=\"{WebUtility.HtmlEncode(node.Target)}\">{inside}</a>",
            MarkupKind.Time => $"<span class=\"when\">{WebUtility.HtmlEncode(When(node.Text, now))}</span>",
            MarkupKind.Channel => $"<span class=\"mention\">{text}</span>",
            MarkupKind.Ping => $"<span class=\"mention\">{(node.Text.StartsWith('@') ? text : "@" + text)}</span>",
            MarkupKind.Command => $"<span class=\"mention\">{text[4..].Split(':')[0]}</span>",
            _ => text,
        };
    }

    private static string When(string stamp, DateTimeOffset now)
    {
        var parts = stamp.Trim('<', '>').Split(':');
        var time = DateTimeOffset.FromUnixTimeSeconds(long.Parse(parts[1], CultureInfo.InvariantCulture));
        var away = (time - now).Duration();
        var words = away switch
        {
            { TotalSeconds: < 60 } => $"{away.TotalSeconds:0} seconds",
            { TotalMinutes: < 60 } => $"{away.TotalMinutes:0} minutes",
            { TotalHours: < 24 } => $"{away.TotalHours:0} hours",
            _ => $"{away.TotalDays:0} days",
        };

        return parts.Length > 2 && parts[2] == "R"
            ? time < now ? $"{words} ago" : $"in {words}"
            : time.ToString("d MMMM yyyy HH:mm", CultureInfo.InvariantCulture);
    }
}
