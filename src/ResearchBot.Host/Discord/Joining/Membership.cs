using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;
using ResearchBot.Spaces.Life;

namespace ResearchBot.Host.Discord.Joining;

/// <summary>Servers that the bot comes to and leaves: a word of welcome once, and data that outlives a mistake but not the grace period.</summary>
internal sealed class Membership(SpaceLife life, SpaceSettingsStore settings, DiscordRest rest, ILogger<Membership> logger)
{
    /// <summary>The bot is in a server: for the first time, again, or still.</summary>
    public async Task JoinAsync(Guild guild, CancellationToken cancellationToken)
    {
        var space = ServerSpace.Of(guild.Id);
        await life.ArriveAsync(space, cancellationToken);

        if (!(await settings.ReadAsync(space, cancellationToken)).HelpShown)
        {
            await settings.ChangeAsync(space, here => here with { HelpShown = true }, cancellationToken);
            await WelcomeAsync(guild, cancellationToken);
        }
    }

    /// <summary>The bot is in a server no longer.</summary>
    public Task LeaveAsync(Snowflake guild, CancellationToken cancellationToken) => life.LeaveAsync(ServerSpace.Of(guild), cancellationToken);

    private async Task WelcomeAsync(Guild guild, CancellationToken cancellationToken)
    {
        if (guild.SystemChannelId is not { } channel)
        {
            return;
        }

        try
        {
            await rest.CreateMessageAsync(channel, HelpPage.Welcome(Wordbook.For(guild.PreferredLocale), path => Mention.Command(path)).Draft(), cancellationToken);
        }
        catch (DiscordRestException refused)
        {
            Log.NotWelcomed(logger, guild.Id.ToString(), refused.Code);
        }
    }
}
