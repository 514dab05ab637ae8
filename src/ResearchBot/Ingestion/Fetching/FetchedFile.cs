using System.Text;

using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>What was fetched, as a file that readers know: what the site says it is becomes its extension, and the encoding that it names is resolved.</summary>
internal static class FetchedFile
{
    private const int LongestName = 100;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Makes the file.</summary>
    public static SourceFile Of(FetchResult.Fetched fetched) => new(
        Name(fetched.Address) + Extension(fetched.Content.MediaType),
        Resolve(fetched.Content.Bytes, fetched.Content.Charset));

    /// <summary>A page without a title takes that of its file, so the file is called like the last part of the address.</summary>
    private static string Name(Uri address)
    {
        var last = Uri.UnescapeDataString(address.Segments[^1].Trim('/'));
        var name = Path.GetFileNameWithoutExtension(string.Concat(last.Where(c => !char.IsControl(c) && c is not ('/' or '\\'))));

        return name is { Length: > 0 and <= LongestName } ? name : address.IdnHost.Replace('.', ' ');
    }

    private static string Extension(string mediaType) => mediaType switch
    {
        "text/html" or "application/xhtml+xml" => ".html",
        "text/markdown" or "text/x-markdown" => ".md",
        "application/pdf" or "application/x-pdf" => ".pdf",

        // Without one, readers look at the bytes.
        _ => "",
    };

    /// <summary>Readers find UTF-8 and what a page names itself; only the site's word for another encoding would be lost on them.</summary>
    private static ReadOnlyMemory<byte> Resolve(ReadOnlyMemory<byte> bytes, string? charset)
    {
        if (charset is null || PageCharset.Find(charset) is not { } encoding || encoding.CodePage == Encoding.UTF8.CodePage || IsUtf8(bytes.Span))
        {
            return bytes;
        }

        return Encoding.UTF8.GetBytes('\uFEFF' + encoding.GetString(bytes.Span));
    }

    private static bool IsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _ = Strict.GetCharCount(bytes);

            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
