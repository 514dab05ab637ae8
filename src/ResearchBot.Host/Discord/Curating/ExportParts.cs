using System.Runtime.CompilerServices;
using System.Text;

using ResearchBot.Ingestion;

namespace ResearchBot.Host.Discord.Curating;

/// <summary>Cuts an export into files that a message takes: whole lines each, so that every file imports by itself.</summary>
internal static class ExportParts
{
    /// <summary>Cuts it, in order. One part is held at a time, however large the corpus is.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="largest">How many bytes a file may have; a line that has more is left out and counted.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static async IAsyncEnumerable<ExportPart> CutAsync(IAsyncEnumerable<ExportLine> lines, int largest, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var (number, articles, tooLarge) = (1, 0, 0);

        await foreach (var line in lines.WithCancellation(cancellationToken))
        {
            var written = Encoding.UTF8.GetBytes(line.Json + "\n");

            if (written.Length > largest)
            {
                tooLarge++;
                continue;
            }

            if (bytes.Length + written.Length > largest)
            {
                yield return new ExportPart(number++, bytes.ToArray(), articles, TooLarge: 0) { IsLast = false };
                bytes.SetLength(0);
                articles = 0;
            }

            bytes.Write(written);
            articles += line.IsArticle ? 1 : 0;
        }

        yield return new ExportPart(number, bytes.ToArray(), articles, tooLarge) { IsLast = true };
    }
}

/// <summary>A file of an export.</summary>
/// <param name="Number">Which, from 1.</param>
/// <param name="Lines">Its lines.</param>
/// <param name="Articles">How many of them are articles.</param>
/// <param name="TooLarge">How many lines of the whole export were left out; known with the last part.</param>
internal sealed record ExportPart(int Number, byte[] Lines, int Articles, int TooLarge)
{
    /// <summary>No part follows.</summary>
    public required bool IsLast { get; init; }

    /// <summary>The file's name.</summary>
    public string Name => Number == 1 && IsLast ? "articles.jsonl" : FormattableString.Invariant($"articles-{Number}.jsonl");
}
