using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Replies;

namespace ResearchBot.Host.Discord.Listening;

/// <summary>Short words in reply to a message, where there is nothing to work on.</summary>
internal sealed class Notices(DiscordRest rest)
{
    /// <summary>Replies; the same message is replied to once.</summary>
    public Task SayAsync(Message message, Page page, CancellationToken cancellationToken) => rest.CreateMessageAsync(
        message.ChannelId, page.Draft() with { ReplyTo = message.Id, Nonce = ReplyNonce.Of(message.Id, part: 0) }, cancellationToken);
}
