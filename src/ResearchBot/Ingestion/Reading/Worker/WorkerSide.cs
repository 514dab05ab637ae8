using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Feeds;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>What a reading process does: reads one file after another until nobody hands it another.</summary>
public static class WorkerSide
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(5);

    /// <summary>Reads files from <paramref name="input"/> and writes what they hold to <paramref name="output"/>; returns when the input ends.</summary>
    /// <param name="configuration">Section <c>Reading</c> of the settings.</param>
    /// <param name="input">Requests.</param>
    /// <param name="output">Replies; nothing else may be written there.</param>
    /// <param name="overdue">Called when a file takes longer than it may: ends the process, also when the one that started it is gone.</param>
    /// <param name="cancellationToken">Stops between files.</param>
    public static async Task RunAsync(IConfiguration configuration, Stream input, Stream output, Action overdue, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton(configuration).AddLogging().AddReading().BuildServiceProvider();
        var reader = services.GetRequiredService<FormatReaders>();
        var limit = TimeSpan.FromSeconds(services.GetRequiredService<IOptions<ReadingOptions>>().Value.Seconds) + Grace;
        await output.WriteAsync(WorkerFrames.Greeting.ToArray(), cancellationToken);
        await output.FlushAsync(cancellationToken);

        while (await WorkerFrames.ReadRequestAsync(input, cancellationToken) is (var task, var file))
        {
            await using var watch = TimeProvider.System.CreateTimer(_ => overdue(), state: null, limit, Timeout.InfiniteTimeSpan);

            if (task is WorkerTask.Feed)
            {
                await WorkerFrames.WriteReplyAsync(output, WorkerReply.Of(file.Name, FeedParser.Parse(file)), cancellationToken);
            }
            else
            {
                await foreach (var result in reader.ReadAsync(file, cancellationToken))
                {
                    await WorkerFrames.WriteReplyAsync(output, WorkerReply.Of(result), cancellationToken);
                }
            }

            await WorkerFrames.WriteReplyAsync(output, reply: null, cancellationToken);
        }
    }
}
