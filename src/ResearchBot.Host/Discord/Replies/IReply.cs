using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>The messages that end a member's wait.</summary>
internal interface IReply
{
    /// <summary>Shows how far the work has come; may be skipped, and never fails.</summary>
    Task ShowAsync(MessageDraft progress, CancellationToken cancellationToken);

    /// <summary>Posts the end of it, each part once, whatever was posted before a restart.</summary>
    /// <param name="parts">At least one message.</param>
    /// <param name="cancellationToken">Stops trying; a restart goes on.</param>
    /// <returns>The messages that are there now.</returns>
    Task<IReadOnlyList<PostedPart>> FinishAsync(IReadOnlyList<MessageDraft> parts, CancellationToken cancellationToken);

    /// <summary>Takes back what was shown: there is nothing to say.</summary>
    Task WithdrawAsync(CancellationToken cancellationToken);
}
