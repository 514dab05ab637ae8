namespace ResearchBot.Host.Discord.Jobs;

/// <summary>A job that has not ended, and how far it came.</summary>
/// <param name="Job">The job.</param>
internal sealed record OpenJob(AnswerJob Job)
{
    /// <summary>How often it was run.</summary>
    public int Attempts { get; init; }

    /// <summary>How many messages of its reply were posted, or were about to be.</summary>
    public int Parts { get; init; }

    /// <summary>The messages that are known to be there.</summary>
    public IReadOnlyList<PostedPart> Posted { get; init; } = [];

    /// <summary>The job one line later.</summary>
    public OpenJob After(JournalLine line) => this with
    {
        Attempts = Attempts + (line.Attempt ? 1 : 0),
        Parts = Math.Max(Parts, Math.Max(line.Posting ?? -1, line.Posted?.Part ?? -1) + 1),
        Posted = line.Posted is { } posted ? [.. Posted.Where(other => other.Part != posted.Part), posted] : Posted,
    };
}
