using System.Xml;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Reads what a Word file tells about itself (ECMA-376, core properties).</summary>
internal static class WordProperties
{
    private const int LongestField = 300;
    private const int DayLength = 10;

    /// <summary>Title, author, day and language; null part: nothing.</summary>
    public static ArticleDetails Read(XmlReader? xml)
    {
        var details = new ArticleDetails();
        DateOnly? changed = null;

        while (xml?.Read() is true)
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                switch (xml.LocalName)
                {
                    case "title":
                        details = details with { Title = Field(xml) ?? "" };
                        break;

                    case "creator":
                        details = details with { Author = Field(xml) };
                        break;

                    case "language":
                        details = details with { Language = LanguageTag.Read(Field(xml)) };
                        break;

                    case "created":
                        details = details with { PublishedAt = Day(xml) };
                        break;

                    case "modified":
                        changed = Day(xml);
                        break;
                }
            }
        }

        return details with { PublishedAt = details.PublishedAt ?? changed };
    }

    private static string? Field(XmlReader xml) =>
        xml.Text() is { Length: <= LongestField } text && string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)) is { Length: > 0 } clean ? clean : null;

    private static DateOnly? Day(XmlReader xml) => Field(xml) is { Length: >= DayLength } text ? DateReader.Read(text[..DayLength]) : null;
}
