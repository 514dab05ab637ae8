using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;

using Markdig;
using Markdig.Syntax;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading.Lines;

namespace ResearchBot.Ingestion.Reading.Markdown;

/// <summary>Reads Markdown with or without front matter.</summary>
internal sealed class MarkdownReader : IArticleReader
{
    private const int LongestSource = 2 * ReadResult.MaximumTextLength;
    private const string TooTangled = "The Markdown is nested too deeply, or has too many brackets in one paragraph; simplify it, or save it as a .txt file.";

    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    private static readonly Dictionary<string, string> OtherNames = new(StringComparer.Ordinal)
    {
        ["date"] = "published_at",
        ["published"] = "published_at",
        ["authors"] = "author",
        ["lang"] = "language",
    };

    /// <inheritdoc/>
    public bool CanRead(SourceFile file) =>
        file.Extension is ".md" or ".markdown" || (file.Extension.Length == 0 && FrontMatter.StartsWith(file.Bytes.Span));

    /// <inheritdoc/>
    public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await Task.CompletedTask;
        yield return Read(file);
    }

    private static ReadResult Read(SourceFile file)
    {
        if (TextDecoder.Decode(file.Bytes.Span) is not { } text)
        {
            return new ReadResult.Failed(file.Name, "This is not a text file.");
        }

        var (yaml, body) = FrontMatter.Split(text);
        var (fields, reason) = yaml is null ? (new JsonObject(), "") : YamlFields.Read(yaml);

        return fields is null ? new ReadResult.Failed(file.Name, reason)
            : body.Length > LongestSource ? new ReadResult.Failed(file.Name, "The text has more than 2 million characters; split it into several articles.")
            : !MarkdownGuard.IsHarmless(body) || Parse(body) is not { } document ? new ReadResult.Failed(file.Name, TooTangled)
            : Read(file.Name, fields, document);
    }

    private static ReadResult Read(string name, JsonObject fields, MarkdownDocument document)
    {
        var id = Take(fields, "_id") ?? Take(fields, "id");
        var given = Take(fields, "title");
        var headings = document.Descendants<HeadingBlock>();
        var title = given ?? Words(headings.FirstOrDefault(heading => heading.Level == 1)) ?? FileTitle.Of(name);
        var first = headings.FirstOrDefault();
        var (details, rest) = MetadataFields.Read(Rename(fields), new ArticleDetails { Title = title });

        return ReadResult.Of(name, new ArticleDraft
        {
            Id = id,
            Text = MarkdownText.Of(document, without: Words(first) == title ? first : null),
            Details = details with { Extra = rest is null ? null : new JsonObject { ["metadata"] = rest } },
        });
    }

    private static MarkdownDocument? Parse(string body)
    {
        try
        {
            return Markdig.Markdown.Parse(body, Pipeline);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? Words(HeadingBlock? heading) => heading is not null && MarkdownText.Of(heading) is { Length: > 0 } words ? words : null;

    private static string? Take(JsonObject fields, string name)
    {
        var text = MetadataValues.Text(fields[name])?.Trim();

        if (text is not null)
        {
            fields.Remove(name);
        }

        return text;
    }

    private static JsonObject Rename(JsonObject fields)
    {
        var renamed = new JsonObject();

        foreach (var (name, node) in fields)
        {
            var known = OtherNames.GetValueOrDefault(name, name);
            renamed[fields.ContainsKey(known) ? name : known] = node?.DeepClone();
        }

        return renamed;
    }
}
