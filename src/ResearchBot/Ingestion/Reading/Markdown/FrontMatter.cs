using System.Text;

namespace ResearchBot.Ingestion.Reading.Markdown;

/// <summary>Finds the YAML between two lines of dashes at the top of a Markdown file.</summary>
internal static class FrontMatter
{
    private const string Fence = "---";

    /// <summary>Parts front matter from body; the front matter is null where there is none.</summary>
    public static (string? Yaml, string Body) Split(string text)
    {
        if (!IsFence(FirstLine(text), Fence))
        {
            return (null, text);
        }

        var start = AfterLine(text, 0);

        for (var line = start; line < text.Length; line = AfterLine(text, line))
        {
            var end = AfterLine(text, line);

            if (IsFence(text.AsSpan(line, end - line), Fence) || IsFence(text.AsSpan(line, end - line), "..."))
            {
                return (text[start..line], text[end..]);
            }
        }

        return (null, text);
    }

    /// <summary>Tells whether a file begins with front matter.</summary>
    public static bool StartsWith(ReadOnlySpan<byte> bytes)
    {
        var rest = bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes;

        return rest.StartsWith("---\n"u8) || rest.StartsWith("---\r\n"u8) || (rest.StartsWith("---"u8) && Split(Encoding.UTF8.GetString(rest)).Yaml is not null);
    }

    private static ReadOnlySpan<char> FirstLine(string text) => text.AsSpan(0, AfterLine(text, 0));

    private static int AfterLine(string text, int from)
    {
        var feed = text.IndexOf('\n', from);

        return feed < 0 ? text.Length : feed + 1;
    }

    private static bool IsFence(ReadOnlySpan<char> line, string fence) => line.TrimEnd().SequenceEqual(fence);
}
