using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Service;

namespace ResearchBot.Host.Terminal.Checking;

/// <summary>Looks whether Discord knows the bot, and tells how to add it to a server.</summary>
internal static class DiscordCheck
{
    private const string Name = "discord";

    /// <summary>The token is good, and what the settings ask for is granted.</summary>
    public static async Task<CheckView> RunAsync(VerbSession session, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection().AddSingleton(session.Configuration).AddLogging().AddDiscord().BuildServiceProvider();
        var options = services.GetRequiredService<IOptions<DiscordOptions>>().Value;

        if (!options.HasToken)
        {
            return new CheckView(Name, CheckView.Ok, "off, because no token is set (Discord__Token turns it on).");
        }

        try
        {
            var rest = services.GetRequiredService<DiscordRest>();

            return Of(options, await rest.GetCurrentUserAsync(cancellationToken), await rest.GetCurrentApplicationAsync(cancellationToken));
        }
        catch (DiscordStoppedException)
        {
            return new CheckView(Name, CheckView.Failed, "Discord does not know the token: copy it again from the developer portal, page 'Bot'.");
        }
        catch (Exception exception) when (exception is DiscordRestException or HttpRequestException)
        {
            return new CheckView(Name, CheckView.Failed, $"'{options.ApiBaseUrl}' does not answer: check the connection, or Discord__ApiBaseUrl.");
        }
    }

    private static CheckView Of(DiscordOptions options, User bot, Application application)
    {
        var invite = $"add it to a server with {DiscordNeeds.InviteOf(application.Id)}";

        if (options.MessageContent && !application.HasMessageContent)
        {
            return new CheckView(Name, CheckView.Failed, $"'{bot.Username}' asks for the message content intent, which is not granted: turn it on in the developer portal, page 'Bot', or set Discord__MessageContent to false; {invite}");
        }

        return application.InteractionsEndpointUrl is { Length: > 0 } endpoint && options.PublicKey.Length == 0
            ? new CheckView(Name, CheckView.Warning, $"Discord sends interactions of '{bot.Username}' to {endpoint}: set Discord__PublicKey, or clear that address in the developer portal; {invite}")
            : new CheckView(Name, CheckView.Ok, $"signed in as '{bot.Username}'; {invite}");
    }
}
