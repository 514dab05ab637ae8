using System.Runtime.CompilerServices;

using ResearchBot.Corpus;

namespace ResearchBot.Ingestion.Reading.PlainText;

/// <summary>Reads a text file of one article. The text is kept as it came; what its first lines tell is read beside it.</summary>
internal sealed class PlainTextReader : IArticleReader
{
    /// <summary>Reads whatever no other reader takes.</summary>
    public bool CanRead(SourceFile file) => true;

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

        var details = TextHead.Read(text);

        return ReadResult.Of(file.Name, new ArticleDraft
        {
            Text = text,
            Details = details.Title.Length > 0 ? details : details with { Title = FileTitle.Of(file.Name) },
        });
    }
}
