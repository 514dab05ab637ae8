namespace ResearchBot.Emulators.Discord.Gateway;

public sealed partial class GatewayHub
{
    /// <summary>Sends an event as it is, whatever a session asked for; nothing of it is kept but for a resume. For storms of events.</summary>
    /// <param name="name">Discord's name for it.</param>
    /// <param name="data">The JSON of what is told.</param>
    /// <param name="guild">Where it happened, which decides the shard; null for shard 0.</param>
    public void Tell(string name, ReadOnlySpan<byte> data, ulong? guild)
    {
        foreach (var session in SessionsFor(guild))
        {
            session.Tell(name, data);
        }
    }
}
