namespace ResearchBot.Ingestion.Reading.Web.Content;

/// <summary>How much there is to read in a part of a page, in characters without white space.</summary>
/// <param name="Text">All of it.</param>
/// <param name="Links">What of it is in links.</param>
/// <param name="Prose">What of it stands in sentences outside of links.</param>
internal readonly record struct Weight(int Text, int Links, int Prose)
{
    /// <summary>The share that is in links; 0 for nothing.</summary>
    public double LinkShare => Text == 0 ? 0 : (double)Links / Text;

    /// <summary>The share that stands in sentences; 0 for nothing.</summary>
    public double ProseShare => Text == 0 ? 0 : (double)Prose / Text;

    /// <summary>What both have.</summary>
    public static Weight operator +(Weight one, Weight other) => new(one.Text + other.Text, one.Links + other.Links, one.Prose + other.Prose);
}
