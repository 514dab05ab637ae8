using ResearchBot.Corpus;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Embedded;

/// <summary>The bytes of an entry: the article and its facets, then the passage if it is one. Uncompressed, because a search reads hundreds.</summary>
internal static class RowFormat
{
    private const int Undated = -1;

    public static byte[] Write(ArticleKey article, ArticleFacets facets) => Write(writer => Write(writer, article, facets));

    public static byte[] Write(Passage passage, ArticleFacets facets) => Write(writer =>
    {
        Write(writer, passage.Article, facets);
        writer.Write(passage.Revision);
        writer.Write(passage.Span.Start);
        writer.Write(passage.Span.End);
        writer.Write(passage.Hash);
        writer.Write(passage.Text);
    });

    public static (ArticleKey Article, ArticleFacets Facets) ReadArticle(ref StoredBytes reader) => (
        new ArticleKey(new SpaceId(reader.ReadString()), reader.ReadString()),
        new ArticleFacets
        {
            Title = reader.ReadString(),
            Source = reader.ReadBoolean() ? reader.ReadString() : null,
            PublishedAt = reader.ReadInt32() is >= 0 and var day ? DateOnly.FromDayNumber(day) : null,
            Language = reader.ReadString() is { Length: > 0 } language ? language : null,
            Tags = ReadAll(ref reader),
            Shelves = ReadAll(ref reader),
        });

    public static (Passage Passage, ArticleFacets Facets) ReadPassage(ref StoredBytes reader)
    {
        var (article, facets) = ReadArticle(ref reader);

        return (
            new Passage
            {
                Article = article,
                Revision = reader.ReadInt32(),
                Span = new TextSpan(reader.ReadInt32(), reader.ReadInt32()),
                Hash = reader.ReadString(),
                Text = reader.ReadString(),
            },
            facets);
    }

    private static byte[] Write(Action<BinaryWriter> write)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        write(writer);
        writer.Flush();

        return stream.ToArray();
    }

    private static void Write(BinaryWriter writer, ArticleKey article, ArticleFacets facets)
    {
        writer.Write(article.Space.Value);
        writer.Write(article.Id);
        writer.Write(facets.Title);
        writer.Write(facets.Source is not null);

        if (facets.Source is not null)
        {
            writer.Write(facets.Source);
        }

        writer.Write(facets.PublishedAt?.DayNumber ?? Undated);
        writer.Write(facets.Language ?? "");
        WriteAll(writer, facets.Tags);
        WriteAll(writer, facets.Shelves);
    }

    private static void WriteAll(BinaryWriter writer, IReadOnlyList<string> names)
    {
        writer.Write(names.Count);

        foreach (var name in names)
        {
            writer.Write(name);
        }
    }

    private static string[] ReadAll(ref StoredBytes reader)
    {
        var names = new string[reader.ReadInt32()];

        for (var i = 0; i < names.Length; i++)
        {
            names[i] = reader.ReadString();
        }

        return names;
    }
}
