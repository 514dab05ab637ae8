using System.Diagnostics;
using System.Globalization;
using System.Text;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Load;

/// <summary>Very many messages in very many guilds, written once and sent again and again under new ids, so that sending costs next to nothing. Nobody keeps them.</summary>
internal sealed class MessageStorm
{
    private const int MostWaiting = 2000;
    private const string Text = "This morning's paper says that the river rose by two metres in a night, and that the lower town was warned an hour too late.";
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(5);
    private readonly DiscordWorld _world;
    private readonly List<Letter> _letters;

    public MessageStorm(DiscordWorld world)
    {
        _world = world;

        lock (world.Gate)
        {
            _letters = [.. world.Guilds.SelectMany(guild => guild.Channels.Where(channel => channel.TakesMessages && !channel.IsThread).Take(2)).Select(Write)];
        }
    }

    private sealed record Letter(ulong Guild, byte[] Full, int FullId, byte[] WithoutContent, int WithoutId);

    /// <summary>Sends.</summary>
    /// <param name="count">How many messages.</param>
    /// <param name="perSecond">How many a second; as many as clients take when 0.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    public async Task<StormReport> RunAsync(int count, int perSecond, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        var sent = 0;
        long delivered = 0;

        while (sent < count && !cancellationToken.IsCancellationRequested)
        {
            var due = perSecond == 0 ? count : Math.Min(count, (int)(watch.Elapsed.TotalSeconds * perSecond) + 1);

            while (sent < due && (perSecond > 0 || Waiting() < MostWaiting))
            {
                delivered += Send(_letters[sent++ % _letters.Count]);
            }

            if (sent < count)
            {
                await Task.Delay(Tick, TimeProvider.System, cancellationToken);
            }
        }

        return new StormReport(sent, delivered, watch.Elapsed);
    }

    private int Waiting() => _world.Hub.Live.Select(connection => connection.Waiting).DefaultIfEmpty().Max();

    private int Send(Letter letter)
    {
        var id = _world.Ids.Next();
        var told = 0;

        foreach (var session in _world.Hub.SessionsFor(letter.Guild).Where(session => session.Intents.HasFlag(Intents.GuildMessages)))
        {
            var (body, at) = session.Intents.HasFlag(Intents.MessageContent) ? (letter.Full, letter.FullId) : (letter.WithoutContent, letter.WithoutId);
            id.TryFormat(body.AsSpan(at), out _, default, CultureInfo.InvariantCulture);
            session.Tell("MESSAGE_CREATE", body);
            told++;
        }

        return told;
    }

    private Letter Write(EmulatedChannel channel)
    {
        var message = new PostedMessage(channel, _world.Ids.Next(), channel.Guild!.Owner.User, new MessageContents { Text = Text });
        var (full, without) = (Bytes(true), Bytes(false));
        var id = Encoding.UTF8.GetBytes(message.Id.Digits());

        return new Letter(channel.Guild.Id, full, full.AsSpan().IndexOf(id), without, without.AsSpan().IndexOf(id));

        byte[] Bytes(bool withContent) => GatewayHub.Bytes(Posting.Full(message, withContent));
    }
}

/// <summary>How a storm went.</summary>
/// <param name="Sent">How many messages there were.</param>
/// <param name="Delivered">How often one was handed to a session.</param>
/// <param name="Took">How long it took.</param>
public sealed record StormReport(int Sent, long Delivered, TimeSpan Took);
