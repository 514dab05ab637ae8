using System.Collections.Concurrent;

using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Replies;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>
/// Posts the ends of jobs for as long as it takes: an answer that is there is not lost because Discord is out of order while the
/// time for composing it runs out. A job leaves the journal when its reply is posted, or refused for good.
/// </summary>
internal sealed class Poster(JobJournal journal, PermissionHints hints, ILogger<Poster> logger) : IHostedService, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<Snowflake, Task> _underWay = [];
    private readonly CancellationTokenSource _stop = new();

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Waits a little for what is under way; a restart goes on with the rest.</summary>
    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await Task.WhenAll(_underWay.Values).WaitAsync(Patience, cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await _stop.CancelAsync();
        await Task.WhenAll(_underWay.Values).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public void Dispose() => _stop.Dispose();

    /// <summary>Posts the end of a job.</summary>
    /// <param name="job">The job.</param>
    /// <param name="reply">Where it goes.</param>
    /// <param name="parts">The messages; none: what was shown is taken back.</param>
    /// <param name="posted">Told which messages are there, before the job is over.</param>
    /// <returns>Ends with the posting; giving up to wait for it does not end it.</returns>
    public Task PostAsync(AnswerJob job, IReply reply, IReadOnlyList<MessageDraft> parts, Func<IReadOnlyList<PostedPart>, Task> posted)
    {
        var posting = Task.Run(() => FinishAsync(job, reply, parts, posted), CancellationToken.None);
        _underWay[job.Id] = posting;

        return posting.ContinueWith(
            _ => _underWay.TryRemove(job.Id, out var _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    private async Task FinishAsync(AnswerJob job, IReply reply, IReadOnlyList<MessageDraft> parts, Func<IReadOnlyList<PostedPart>, Task> posted)
    {
        try
        {
            if (parts.Count == 0)
            {
                await reply.WithdrawAsync(_stop.Token);
            }
            else
            {
                await posted(await reply.FinishAsync(parts, _stop.Token));
            }

            journal.End(job.Id);
        }
        catch (DiscordRestException refused)
        {
            Log.NotPosted(logger, job.Id.ToString(), refused.Status, refused.Code);
            journal.End(job.Id);
            await hints.TellAsync(job, refused, _stop.Token);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            // It stays in the journal: the next start ends it.
            Log.PostingFailed(logger, job.Id.ToString(), exception);
        }
        catch (OperationCanceledException)
        {
            Log.LeftForLater(logger, job.Id.ToString());
        }
    }
}
