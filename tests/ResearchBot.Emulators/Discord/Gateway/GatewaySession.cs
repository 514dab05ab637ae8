using System.Globalization;
using System.Text;

namespace ResearchBot.Emulators.Discord.Gateway;

/// <summary>A session: the events of one shard, numbered, and kept for a while for a client that comes back.</summary>
internal sealed class GatewaySession(string id, Intents intents, int shard, int shards, int kept)
{
    private readonly Lock _gate = new();
    private readonly Queue<(long Number, byte[] Payload)> _sent = new();
    private GatewayConnection? _connection;
    private long _last;

    public string Id { get; } = id;

    public Intents Intents { get; } = intents;

    public int Shard { get; } = shard;

    public int Shards { get; } = shards;

    /// <summary>When the connection was lost; null while there is one.</summary>
    public DateTimeOffset? LostAt { get; private set; }

    /// <summary>Nothing is told any more, though the connection lives.</summary>
    public bool IsMute { get; set; }

    public bool IsFor(ulong? guild) => guild is null ? Shard == 0 : (int)((guild.Value >> 22) % (ulong)Shards) == Shard;

    /// <summary>Numbers an event, keeps it and sends it.</summary>
    public void Tell(string name, ReadOnlySpan<byte> data)
    {
        lock (_gate)
        {
            var payload = Frame(name, ++_last, data);
            _sent.Enqueue((_last, payload));

            if (_sent.Count > kept)
            {
                _sent.Dequeue();
            }

            if (!IsMute)
            {
                _connection?.Send(payload);
            }
        }
    }

    public void Attach(GatewayConnection connection)
    {
        lock (_gate)
        {
            _connection = connection;
            LostAt = null;
        }
    }

    public void Detach(GatewayConnection connection, DateTimeOffset now)
    {
        lock (_gate)
        {
            if (_connection == connection)
            {
                _connection = null;
                LostAt = now;
            }
        }
    }

    /// <summary>Sends again what a client missed, then that it is up to date.</summary>
    /// <param name="connection">The client's new connection.</param>
    /// <param name="seen">The last number that it saw.</param>
    /// <param name="times">How often to send each event; 1 is right.</param>
    /// <returns>False when the events are not kept any more, or the number was never given.</returns>
    public bool Replay(GatewayConnection connection, long seen, int times)
    {
        lock (_gate)
        {
            if (seen > _last || (_sent.TryPeek(out var first) && first.Number > seen + 1))
            {
                return false;
            }

            var old = _connection;
            _connection = connection;
            old?.Abort();
            LostAt = null;

            foreach (var (number, payload) in _sent.Where(one => one.Number > seen))
            {
                for (var i = 0; i < times; i++)
                {
                    connection.Send(payload);
                }
            }

            var resumed = Frame("RESUMED", ++_last, "{\"_trace\":[\"emulator\"]}"u8);
            _sent.Enqueue((_last, resumed));
            connection.Send(resumed);

            return true;
        }
    }

    private static byte[] Frame(string name, long number, ReadOnlySpan<byte> data)
    {
        Span<byte> head = stackalloc byte[128];
        var length = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"t\":\"{name}\",\"s\":{number},\"op\":0,\"d\":"), head);
        var payload = new byte[length + data.Length + 1];
        head[..length].CopyTo(payload);
        data.CopyTo(payload.AsSpan(length));
        payload[^1] = (byte)'}';

        return payload;
    }
}
