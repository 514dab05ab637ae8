using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.PlainText;

/// <summary>Recognises title, author, date and source in the first lines of a text.</summary>
internal static class TextHead
{
    private const int MostLines = 8;
    private const int LongestLine = 250;
    private const int LongestTitle = 200;
    private const int MostTitleWords = 30;
    private const double BodyIsLonger = 1.25;

    /// <summary>What the head tells; an empty title when none is recognised.</summary>
    public static ArticleDetails Read(string text)
    {
        var lines = FirstLines(text);
        var details = new ArticleDetails();
        var loose = 0;

        for (var i = 0; i < lines.Count; i++)
        {
            if (HeadField.Read(lines[i].Text) is { } told)
            {
                details = details.FillFrom(told);
            }
            else if (loose++ == 0 && details.Title.Length == 0)
            {
                if (!IsTitle(lines[i], i + 1 < lines.Count ? lines[i + 1].Text : null))
                {
                    break;
                }

                details = details with { Title = lines[i].Text.TrimStart('#').Trim() };
            }
            else if (loose > 2 || lines[i].Text.Length > LongestLine)
            {
                break;
            }
        }

        return details;
    }

    private static bool IsTitle(HeadLine line, string? next)
    {
        var text = line.Text.TrimEnd('"', '\'', '”', '’', ')', ']');
        var nextTells = next is not null && HeadField.Read(next) is not null;

        if (text.Length > LongestTitle || text.Count(c => c == ' ') >= MostTitleWords || !text.Any(char.IsLetter))
        {
            return false;
        }

        return text[^1] switch
        {
            ',' or ';' or ':' => false,
            '.' or '。' => nextTells,
            '?' or '!' => nextTells || line.BlankFollows || next is null,
            _ => nextTells || line.BlankFollows || next is null || (!char.IsLower(next[0]) && next.Length > line.Text.Length * BodyIsLonger),
        };
    }

    private static List<HeadLine> FirstLines(string text)
    {
        var lines = new List<HeadLine>();

        foreach (var range in text.AsSpan().EnumerateLines())
        {
            var line = range.Trim();

            if (!line.IsEmpty && lines.Count == MostLines)
            {
                break;
            }

            if (!line.IsEmpty)
            {
                lines.Add(new HeadLine(line[..Math.Min(line.Length, LongestLine * 2)].ToString(), BlankFollows: false));
            }
            else if (lines.Count > 0)
            {
                lines[^1] = lines[^1] with { BlankFollows = true };
            }
        }

        return lines;
    }

    private readonly record struct HeadLine(string Text, bool BlankFollows);
}
