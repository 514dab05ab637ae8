using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Commands;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Joining;
using ResearchBot.Host.Discord.Listening;

namespace ResearchBot.Host.Discord;

/// <summary>What the bot does when something happens on Discord: each event goes to the one that it is for.</summary>
internal sealed class BotHandler(
    BotIdentity identity, CommandSet commands, JobRecovery recovery, InteractionRouter interactions, MessageListener messages, Membership servers, ILogger<BotHandler> logger)
    : IDiscordHandler
{
    private int _started;

    public async Task OnReadyAsync(User self, Snowflake applicationId, CancellationToken cancellationToken)
    {
        identity.Learn(self.Id, applicationId);

        if (Interlocked.Exchange(ref _started, 1) == 0)
        {
            Log.Ready(logger, applicationId.ToString());
            await TryAsync(() => recovery.RunAsync(cancellationToken), exception => Log.RecoveryFailed(logger, exception));
            await TryAsync(() => commands.RegisterAsync(applicationId, cancellationToken), exception => Log.CommandsNotRegistered(logger, exception));
        }
    }

    public Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken) => interactions.RouteAsync(interaction, cancellationToken);

    public Task OnMessageAsync(Message message, CancellationToken cancellationToken) => messages.HearAsync(message, cancellationToken);

    public Task OnGuildAsync(Guild guild, bool joinedJustNow, CancellationToken cancellationToken) => servers.JoinAsync(guild, cancellationToken);

    public Task OnGuildLeftAsync(Snowflake guild, CancellationToken cancellationToken) => servers.LeaveAsync(guild, cancellationToken);

    private static async Task TryAsync(Func<Task> act, Action<Exception> tell)
    {
        try
        {
            await act();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            tell(exception);
        }
    }
}
