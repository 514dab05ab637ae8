using System.Text;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>Results that are too long for a message, as Markdown files.</summary>
internal static class LongText
{
    private const string MediaType = "text/markdown";

    /// <summary>An answer with its sources and the words that carry it.</summary>
    public static FilePart Of(Wordbook words, string title, Answer.Grounded answer) => File("summary.md", text =>
    {
        text.Append("# ").Append(ForeignText.OneLine(title)).Append("\n\n");

        foreach (var sentence in answer.Sentences)
        {
            text.Append(ForeignText.OneLine(sentence.Text)).Append(' ').AppendJoin("", sentence.Citations.Select(number => $"[{number}]")).Append('\n');
        }

        text.Append("\n## ").Append(words.Sources).Append('\n');

        foreach (var citation in answer.Citations)
        {
            Add(text, words, $"[{citation.Number}] ", citation.Details, citation.Quote, citation.AlsoPrintedBy);
        }
    });

    /// <summary>Articles that were found.</summary>
    public static FilePart Of(Wordbook words, string title, IReadOnlyList<FoundArticle> articles) => File("articles.md", text =>
    {
        text.Append("# ").Append(ForeignText.OneLine(title)).Append('\n');

        foreach (var article in articles)
        {
            Add(text, words, "", article.Details, article.Passage, article.Also);
        }
    });

    private static FilePart File(string name, Action<StringBuilder> write)
    {
        var text = new StringBuilder();
        write(text);

        return new FilePart(name, Encoding.UTF8.GetBytes(text.ToString()), MediaType);
    }

    private static void Add(StringBuilder text, Wordbook words, string label, ArticleDetails details, string quote, IEnumerable<string> also)
    {
        var title = ForeignText.OneLine(details.Title) is { Length: > 0 } known ? known : words.Untitled;
        string?[] about = [details.Source, details.Author, details.PublishedAt is { } day ? words.Day(day) : null, ArticleLink.Address(details.Url)];
        var others = string.Join(", ", also.Select(name => ForeignText.OneLine(name)).Where(name => name.Length > 0));

        text.Append("\n### ").Append(label).Append(title).Append('\n')
            .AppendJoin(" · ", about.Select(part => ForeignText.OneLine(part)).Where(part => part.Length > 0))
            .Append(others.Length > 0 ? $"\n{words.AlsoPrinted(Escaped.Own(others))}" : "").Append("\n\n> ")
            .AppendJoin("\n> ", ForeignText.Lines(quote)).Append('\n');
    }
}
