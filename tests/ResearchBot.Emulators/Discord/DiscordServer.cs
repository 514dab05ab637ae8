using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Load;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord;

/// <summary>Discord on loopback: its REST interface and its gateway, with guilds whose members act as a test says. It behaves as Discord's documentation says, refuses what Discord refuses, and keeps everything that was sent.</summary>
public sealed class DiscordServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DiscordWorld _world;
    private readonly CancellationTokenSource _stopping = new();

    private DiscordServer(WebApplication app, DiscordWorld world)
    {
        _app = app;
        _world = world;
        Rest = new RestApi(world);
    }

    /// <summary>The base address that a client is given.</summary>
    public Uri ApiBaseUrl => new($"{_world.Origin}/api/v10");

    /// <summary>The bot's token.</summary>
    public string Token => _world.Options.Token;

    /// <summary>The bot's account.</summary>
    public EmulatedUser Bot => _world.Bot;

    /// <summary>The application's id, which is the bot's, too.</summary>
    public ulong ApplicationId => _world.ApplicationId;

    /// <summary>The key that signs interactions sent by HTTP, in hexadecimal.</summary>
    public string PublicKey => _world.PublicKey;

    /// <summary>Where interactions are sent instead of the gateway; null for the gateway.</summary>
    public Uri? InteractionsEndpoint => _world.Delivery.Endpoint;

    /// <summary>The gateway: connections, what they sent, and faults.</summary>
    public GatewayHub Gateway => _world.Hub;

    /// <summary>The REST interface: requests and faults.</summary>
    public RestApi Rest { get; }

    /// <summary>Every REST request, in order of arrival, refused or not.</summary>
    public IReadOnlyList<RestRequest> Requests => Rest.Requests;

    /// <summary>What the bot did that no well-behaved client does.</summary>
    public IReadOnlyList<string> Faults => [.. _world.Faults];

    /// <summary>The guilds that the bot is a member of.</summary>
    public IReadOnlyList<EmulatedGuild> Guilds
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _world.Guilds];
            }
        }
    }

    /// <summary>The names of the commands that are registered, for all guilds or for single ones.</summary>
    public IReadOnlyList<string> Commands
    {
        get
        {
            lock (_world.Gate)
            {
                return _world.Commands.Names;
            }
        }
    }

    /// <summary>Starts a server on free ports.</summary>
    public static async Task<DiscordServer> StartAsync(DiscordServerOptions? options = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Limits.MinRequestBodyDataRate = null;
            kestrel.Limits.MaxRequestBodySize = 256 * 1024 * 1024;
        });

        var app = builder.Build();
        var world = new DiscordWorld(options ?? new DiscordServerOptions());
        var server = new DiscordServer(app, world);
        app.UseWebSockets();
        app.Run(server.HandleAsync);
        await app.StartAsync(cancellationToken);

        var addresses = app.Urls.ToList();
        world.Origin = addresses[0];
        world.ResumeAddress = addresses[1].Replace("http://", "ws://", StringComparison.Ordinal);

        return server;
    }

    /// <summary>Sends interactions to a web address from now on, after proving it as Discord does: it has to answer a PING, and to refuse forged signatures.</summary>
    /// <param name="endpoint">The address; null for the gateway again.</param>
    /// <param name="cancellationToken">Stops the proof.</param>
    /// <exception cref="InvalidOperationException">The address does not behave, and is not taken.</exception>
    public Task UseInteractionsEndpointAsync(Uri? endpoint, CancellationToken cancellationToken = default) => _world.Delivery.UseAsync(endpoint, cancellationToken);

    /// <summary>Makes the bot's token worthless and ends all sessions, as Discord does when it was leaked.</summary>
    public void ResetToken() => _world.ResetToken();

    /// <summary>Lets the bot join a new guild.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="botRights">What the bot's own role may do.</param>
    public EmulatedGuild AddGuild(string name, Rights botRights = Rights.Usual)
    {
        lock (_world.Gate)
        {
            return Join(new EmulatedGuild(_world, name, botRights));
        }
    }

    /// <summary>Lets the bot join many guilds of many channels.</summary>
    public void AddGuilds(int count, int channels)
    {
        lock (_world.Gate)
        {
            for (var i = 0; i < count; i++)
            {
                var guild = new EmulatedGuild(_world, $"Guild {_world.Guilds.Count + 1}", Rights.Usual);

                for (var j = 0; j < channels; j++)
                {
                    guild.AddTextChannel($"channel-{j + 1}");
                }

                Join(guild);
            }
        }
    }

    /// <summary>Sends very many messages, in two channels of each guild, which nobody keeps.</summary>
    /// <param name="count">How many.</param>
    /// <param name="perSecond">How many a second; as many as clients take when 0.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public Task<StormReport> StormAsync(int count, int perSecond, CancellationToken cancellationToken = default) =>
        new MessageStorm(_world).RunAsync(count, perSecond, cancellationToken);

    /// <summary>Makes an account that is a member of nothing yet.</summary>
    public EmulatedUser AddUser(string name) => _world.AddUser(name);

    /// <summary>All messages that were ever posted in a channel, oldest first: deleted ones and those that only one member sees, too.</summary>
    public IReadOnlyList<PostedMessage> Messages(EmulatedChannel channel) => channel.Messages;

    /// <summary>Waits until the bot registered commands.</summary>
    /// <param name="name">One of them.</param>
    /// <param name="limit">How long, by the real clock; 30 s when null.</param>
    public Task RegisteredAsync(string name, TimeSpan? limit = null) => _world.Changes.UntilAsync(
        () => Commands.Contains(name) ? this : null, () => $"the command {name}. There: {string.Join(", ", Commands)}", limit);

    /// <summary>Waits for a request, one that already came counts.</summary>
    public Task<RestRequest> RequestedAsync(Func<RestRequest, bool> which, TimeSpan? limit = null) => _world.Changes.UntilAsync(
        () => Requests.FirstOrDefault(request => request.Status is not null && which(request)), () => $"a request. There: {string.Join(" | ", Requests)}", limit);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
        _world.Delivery.Dispose();
        _stopping.Dispose();
    }

    private EmulatedGuild Join(EmulatedGuild guild)
    {
        _world.Guilds.Add(guild);
        guild.IsJoined = true;
        guild.Announce("GUILD_CREATE", guild.ToCreateJson());

        return guild;
    }

    private Task HandleAsync(HttpContext http) =>
        http.WebSockets.IsWebSocketRequest
            ? _world.Hub.AcceptAsync(http, $":{http.Connection.LocalPort}" == _world.ResumeAddress[_world.ResumeAddress.LastIndexOf(':')..], _stopping.Token)
        : http.Request.Path.StartsWithSegments("/attachments") ? Attachments.ServeAsync(_world, http)
        : Rest.HandleAsync(http);
}
