using System.Runtime.CompilerServices;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Does work on all cores while its results are taken one after the other.</summary>
internal static class Ahead
{
    private static readonly int Most = 4 * Environment.ProcessorCount;

    /// <summary>Applies a function to each item, to a few of them at once.</summary>
    /// <returns>The results in the order of the items.</returns>
    public static async IAsyncEnumerable<TResult> RunAsync<T, TResult>(
        IAsyncEnumerable<T> items, Func<T, TResult> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var begun = new Queue<Task<TResult>>();

        try
        {
            await foreach (var item in items.WithCancellation(cancellationToken))
            {
                begun.Enqueue(Task.Run(() => work(item), cancellationToken));

                if (begun.Count == Most)
                {
                    yield return await begun.Dequeue();
                }
            }

            while (begun.TryDequeue(out var next))
            {
                yield return await next;
            }
        }
        finally
        {
            // Nothing goes on behind the back of whoever stopped taking.
            await Task.WhenAll(begun.Cast<Task>()).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
