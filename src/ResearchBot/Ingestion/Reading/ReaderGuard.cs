using System.Runtime.CompilerServices;

using Microsoft.Extensions.Logging;

using ResearchBot.Ingestion.Reading.Worker;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Turns what a reader throws into a result.</summary>
internal static class ReaderGuard
{
    /// <summary>Hands on what a reader reads; where it throws, one plain sentence ends it.</summary>
    public static async IAsyncEnumerable<ReadResult> ReadAsync(
        string path, IArticleReader reader, IAsyncEnumerable<ReadResult> results, ILogger logger, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var enumerator = results.GetAsyncEnumerator(cancellationToken);

        while (true)
        {
            ReadResult? result;

            try
            {
                result = await enumerator.MoveNextAsync() ? enumerator.Current : null;
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                logger.ReaderFailed(reader.GetType().Name, failure.GetType().Name);
                logger.ReaderFailedBecause(reader.GetType().Name, failure);
                result = new ReadResult.Failed(path, Sentence(failure));
            }

            if (result is null)
            {
                yield break;
            }

            yield return result;
        }
    }

    private static string Sentence(Exception failure) => failure switch
    {
        IOException => FileOpening.Unreadable,
        OutOfMemoryException => WorkerFailure.Memory,
        _ => "The file could not be read: something in it is not understood. Try it as plain text.",
    };
}
