using System.Runtime.CompilerServices;

using ResearchBot.Ingestion;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary>Reads what a command line names: files, folders, addresses, standard input.</summary>
internal static class ArticleSources
{
    private const string StandardInput = "standard input";

    /// <summary>Reads all of it in order.</summary>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        VerbSession session, IReadOnlyList<string> paths, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var path in paths)
        {
            await foreach (var result in ReadAsync(session, path, cancellationToken))
            {
                yield return result;
            }
        }
    }

    private static IAsyncEnumerable<ReadResult> ReadAsync(VerbSession session, string path, CancellationToken cancellationToken)
    {
        if (path == "-")
        {
            return ReadInputAsync(session, cancellationToken);
        }

        return IsAddress(path) ? ReadPageAsync(session, path, cancellationToken) : session.Get<ArticleFiles>().ReadAsync(path, cancellationToken);
    }

    private static async IAsyncEnumerable<ReadResult> ReadPageAsync(
        VerbSession session, string address, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        yield return (await session.Get<WebArticles>().ReadAsync(address, cancellationToken)).Result;
    }

    private static async IAsyncEnumerable<ReadResult> ReadInputAsync(
        VerbSession session, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        await session.Streams.Input.CopyToAsync(bytes, cancellationToken);
        var isLines = bytes.GetBuffer().AsSpan(0, (int)bytes.Length).TrimStart("\r\n\t \uFEFF"u8) is [(byte)'{', ..];
        var file = new SourceFile(isLines ? "input.jsonl" : "input.md", bytes.ToArray());

        await foreach (var result in session.Get<ArticleFiles>().ReadAsync(file, cancellationToken))
        {
            yield return result is ReadResult.Failed failed ? new ReadResult.Failed(StandardInput, failed.Reason) : result;
        }
    }

    /// <summary>Any scheme, so that one that is not fetched is told so instead of being looked for as a file.</summary>
    private static bool IsAddress(string path) =>
        path.IndexOf("://", StringComparison.Ordinal) is > 1 and var end && path[..end].All(c => char.IsAsciiLetterOrDigit(c) || c is '+' or '-' or '.');
}
