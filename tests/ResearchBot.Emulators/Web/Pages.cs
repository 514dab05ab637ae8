using System.Globalization;
using System.IO.Compression;
using System.Text;

using Microsoft.AspNetCore.Http;

namespace ResearchBot.Emulators.Web;

/// <summary>The ways in which sites answer.</summary>
public static class Pages
{
    private const int Piece = 64 * 1024;

    /// <summary>A web page.</summary>
    public static PageReply Html(string html) => Of("text/html; charset=utf-8", Encoding.UTF8.GetBytes(html));

    /// <summary>An article on a page with what pages have around it.</summary>
    public static PageReply Article(string title, string head, params string[] paragraphs) => Html(
        $"<!doctype html><html lang=\"en\"><head><title>{title}</title>{head}</head><body><nav><a href=\"/\">Home</a></nav>"
        + $"<article><h1>{title}</h1>{string.Concat(paragraphs.Select(paragraph => $"<p>{paragraph}</p>"))}</article></body></html>");

    /// <summary>Plain text.</summary>
    public static PageReply Text(string text) => Of("text/plain; charset=utf-8", Encoding.UTF8.GetBytes(text));

    /// <summary>A feed.</summary>
    public static PageReply Feed(string xml) => Of("application/rss+xml; charset=utf-8", Encoding.UTF8.GetBytes(xml));

    /// <summary>Bytes that say what they are, truly or not.</summary>
    public static PageReply Of(string? contentType, byte[] bytes) => async http =>
    {
        http.Response.ContentType = contentType;
        http.Response.ContentLength = bytes.Length;
        await http.Response.Body.WriteAsync(bytes, http.RequestAborted);
    };

    /// <summary>A status and no more.</summary>
    public static PageReply Status(int status, params (string Name, string Value)[] headers) => http =>
    {
        http.Response.StatusCode = status;

        foreach (var (name, value) in headers)
        {
            http.Response.Headers.Append(name, value);
        }

        return Task.CompletedTask;
    };

    /// <summary>A redirect.</summary>
    public static PageReply Redirect(int status, string? location) => location is null ? Status(status) : Status(status, ("Location", location));

    /// <summary>A page with headers of its own.</summary>
    public static PageReply With(this PageReply reply, params (string Name, string Value)[] headers) => async http =>
    {
        await Status(200, headers)(http);
        await reply(http);
    };

    /// <summary>A page that need not be sent again to whoever has it.</summary>
    public static PageReply Marked(this PageReply reply, string etag, string lastModified) => http =>
    {
        var isKnown = http.Request.Headers.IfNoneMatch == etag || (http.Request.Headers.IfNoneMatch.Count == 0 && http.Request.Headers.IfModifiedSince == lastModified);

        return isKnown ? Status(304, ("ETag", etag))(http) : reply.With(("ETag", etag), ("Last-Modified", lastModified))(http);
    };

    /// <summary>Bytes packed in a way.</summary>
    public static PageReply Packed(string coding, string contentType, byte[] bytes) => Of(contentType, Pack(coding, bytes)).With(("Content-Encoding", coding));

    /// <summary>A few bytes that unfold to very many.</summary>
    public static PageReply Bomb(string coding, int megabytes) => Packed(coding, "text/html", new byte[megabytes * 1024 * 1024]);

    /// <summary>A body without an end.</summary>
    public static PageReply Endless(string contentType = "text/html") => async http =>
    {
        http.Response.ContentType = contentType;
        var piece = new byte[Piece];
        Array.Fill(piece, (byte)'a');

        while (true)
        {
            await http.Response.Body.WriteAsync(piece, http.RequestAborted);
        }
    };

    /// <summary>A body that begins and never goes on.</summary>
    public static PageReply Stalled(TaskCompletionSource? begun = null) => async http =>
    {
        http.Response.ContentType = "text/html";
        await http.Response.WriteAsync("<html>", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        begun?.TrySetResult();
        await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, http.RequestAborted);
    };

    /// <summary>A body that is shorter than promised, because the site dies.</summary>
    public static PageReply Broken() => async http =>
    {
        http.Response.ContentType = "text/html";
        http.Response.ContentLength = 1_000;
        await http.Response.WriteAsync("<html>", http.RequestAborted);
        await http.Response.Body.FlushAsync(http.RequestAborted);
        http.Abort();
    };

    /// <summary>Answers one after the other; the last one stays.</summary>
    public static PageReply Then(params PageReply[] replies)
    {
        var next = -1;

        return http => replies[Math.Min(Interlocked.Increment(ref next), replies.Length - 1)](http);
    }

    /// <summary>Packs bytes.</summary>
    public static byte[] Pack(string coding, byte[] bytes)
    {
        using var packed = new MemoryStream();

        using (var packing = Packer(coding, packed))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    /// <summary>A time as headers have it.</summary>
    public static string Time(DateTimeOffset time) => time.ToString("r", CultureInfo.InvariantCulture);

    private static Stream Packer(string coding, Stream packed) => coding switch
    {
        "gzip" => new GZipStream(packed, CompressionLevel.Fastest),
        "br" => new BrotliStream(packed, CompressionLevel.Fastest),
        "raw-deflate" => new DeflateStream(packed, CompressionLevel.Fastest),
        _ => new ZLibStream(packed, CompressionLevel.Fastest),
    };
}
