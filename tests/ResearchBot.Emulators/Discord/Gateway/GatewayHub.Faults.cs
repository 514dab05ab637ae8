using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Gateway;

public sealed partial class GatewayHub
{
    private readonly List<Planned> _planned = [];
    private readonly Lock _plans = new();

    private sealed class Planned(GatewayPoint point, GatewayFault fault, int times)
    {
        public GatewayPoint Point => point;

        public GatewayFault Fault => fault;

        public int Left { get; set; } = times;
    }

    /// <summary>Heartbeats are answered; without it a connection looks alive and is not.</summary>
    public bool Acknowledges { get; set; } = true;

    /// <summary>After RESUMED nothing is told any more, though heartbeats are answered.</summary>
    public bool IsDeafAfterResume { get; set; }

    /// <summary>Over how many WebSocket messages a compressed payload is spread.</summary>
    public int PiecesPerPayload { get; set; } = 1;

    /// <summary>How often a missed event is sent after a resume; 1 is right.</summary>
    public int ReplaysPerEvent { get; set; } = 1;

    /// <summary>Lets something go wrong whenever a connection comes to a point.</summary>
    /// <param name="point">The point.</param>
    /// <param name="fault">What happens there instead of what should.</param>
    /// <param name="times">How often; for ever when null.</param>
    public void When(GatewayPoint point, GatewayFault fault, int? times = null)
    {
        lock (_plans)
        {
            _planned.Add(new Planned(point, fault, times ?? int.MaxValue));
        }
    }

    /// <summary>Forgets what was planned.</summary>
    public void Heal()
    {
        lock (_plans)
        {
            _planned.Clear();
        }

        (Acknowledges, IsDeafAfterResume, PiecesPerPayload, ReplaysPerEvent) = (true, false, 1, 1);

        foreach (var session in _sessions)
        {
            session.IsMute = false;
        }
    }

    /// <summary>Lets something happen to every open connection now.</summary>
    public void Do(GatewayFault fault)
    {
        foreach (var connection in Live)
        {
            Apply(fault, connection);
        }
    }

    /// <summary>Does what was planned for a point.</summary>
    /// <returns>False when nothing was, so that all goes its usual way.</returns>
    internal bool Strikes(GatewayPoint point, GatewayConnection connection)
    {
        GatewayFault fault;

        lock (_plans)
        {
            if (_planned.Find(one => one.Point == point && one.Left > 0) is not { } plan)
            {
                return false;
            }

            plan.Left--;
            fault = plan.Fault;
        }

        Apply(fault, connection);

        return true;
    }

    private void Apply(GatewayFault fault, GatewayConnection connection)
    {
        switch (fault)
        {
            case GatewayFault.Closing closing:
                connection.Close(closing.Code, closing.Reason);
                if (closing.Code is 4004 or 4007 or 4009 or (>= 4010 and <= 4014) && connection.Session is { } ended)
                {
                    Remove(ended);
                }

                break;
            case GatewayFault.Dropping:
                connection.Abort();
                break;
            case GatewayFault.Reconnecting:
                connection.Send(7, null);
                break;
            case GatewayFault.Invalidating invalid:
                connection.Send(9, JsonValue.Create(invalid.Resumable));
                if (!invalid.Resumable && connection.Session is { } lost)
                {
                    Remove(lost);
                }

                break;
            default:
                break;
        }
    }
}

/// <summary>A moment in the life of a connection.</summary>
public enum GatewayPoint
{
    /// <summary>The socket is open, nothing was said.</summary>
    BeforeHello,

    /// <summary>HELLO was sent.</summary>
    AfterHello,

    /// <summary>IDENTIFY came; the fault is in place of READY.</summary>
    AtIdentify,

    /// <summary>READY and the guilds were sent.</summary>
    AfterReady,

    /// <summary>RESUME came; the fault is in place of the missed events.</summary>
    AtResume,

    /// <summary>RESUMED was sent.</summary>
    AfterResume,
}

/// <summary>What may happen to a connection.</summary>
public abstract record GatewayFault
{
    private GatewayFault()
    {
    }

    /// <summary>The server closes with a code.</summary>
    public sealed record Closing(int Code, string Reason = "") : GatewayFault;

    /// <summary>The connection breaks without a word.</summary>
    public sealed record Dropping : GatewayFault;

    /// <summary>The server asks for a new connection (op 7).</summary>
    public sealed record Reconnecting : GatewayFault;

    /// <summary>The session is declared invalid (op 9).</summary>
    public sealed record Invalidating(bool Resumable) : GatewayFault;

    /// <summary>Nothing happens, where something should.</summary>
    public sealed record Silence : GatewayFault;
}
