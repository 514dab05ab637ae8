namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>A session that can be resumed.</summary>
/// <param name="id">Its id.</param>
/// <param name="address">Where it is resumed, without the query.</param>
internal sealed class GatewaySession(string id, Uri? address)
{
    public string Id => id;

    public Uri? Address => address;

    /// <summary>The number of the last event that was received.</summary>
    public long Sequence { get; private set; }

    /// <summary>How often in a row a resume was asked for and not granted.</summary>
    public int FailedResumes { get; set; }

    public void Advance(long sequence) => Sequence = Math.Max(Sequence, sequence);
}
