namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>Looks at a PDF's bytes for arrays and dictionaries nested deeper than any program writes them.</summary>
internal static class PdfNesting
{
    private const int Deepest = 256;

    /// <summary>Tells whether something opens too many arrays or dictionaries within each other. Streams are passed over.</summary>
    public static bool IsDeep(ReadOnlySpan<byte> pdf)
    {
        var depth = 0;

        while (pdf.IndexOfAny("[]<>("u8) is >= 0 and var at)
        {
            if (pdf[..at].LastIndexOf("endobj"u8) >= 0 || pdf[..at].LastIndexOf("obj"u8) >= 0)
            {
                depth = 0;
            }

            if (StreamBefore(pdf[..at]) is var stream and >= 0)
            {
                var end = pdf[stream..].IndexOf("endstream"u8);
                pdf = end < 0 ? [] : pdf[(stream + end)..];
                continue;
            }

            depth = pdf[at] switch
            {
                (byte)'[' or (byte)'<' => depth + 1,
                (byte)']' or (byte)'>' => Math.Max(0, depth - 1),
                _ => depth,
            };

            if (depth > 2 * Deepest)
            {
                return true;
            }

            pdf = pdf[(at + 1)..];
        }

        return false;
    }

    private static int StreamBefore(ReadOnlySpan<byte> gap)
    {
        var at = gap.IndexOf("stream"u8);

        return at >= 3 && gap[(at - 3)..].StartsWith("endstream"u8) ? -1 : at;
    }
}
