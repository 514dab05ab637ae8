using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>Opens the thread of a question. Where the bot may not, the answer is given in the channel all the same.</summary>
internal static class ThreadDoor
{
    private const int LongestName = 100;

    /// <summary>Opens the thread; once it is there, doing so again has no effect.</summary>
    /// <returns>Where to answer.</returns>
    public static async Task<ReplyAddress.ToMessage> OpenAsync(AnswerJob job, ReplyAddress.ToMessage thread, ReplyTools tools, CancellationToken cancellationToken)
    {
        try
        {
            await tools.Rest.StartThreadAsync(job.Channel, job.Id, ForeignText.OneLine(job.Text, LongestName), autoArchiveMinutes: null, cancellationToken);

            return thread;
        }
        catch (DiscordRestException refused) when (refused.Code is RestErrors.ThreadAlreadyCreated)
        {
            return thread;
        }
        catch (DiscordRestException refused) when (refused.Code is RestErrors.MissingPermissions or RestErrors.MissingAccess)
        {
            return new ReplyAddress.ToMessage(job.Channel, job.Id);
        }
    }
}
