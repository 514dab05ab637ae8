using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Curation;

/// <summary>How much a community may keep and fetch (section <c>Curation</c>). The terminal is bound by none of it.</summary>
public sealed class CurationOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Curation";

    /// <summary>How many articles a server may have in use. Default 20,000.</summary>
    [Range(1, 10_000_000, ErrorMessage = "Curation:ArticlesAServer is a number from 1 to 10000000.")]
    public int ArticlesAServer { get; set; } = 20_000;

    /// <summary>How many megabytes of text they may have. Default 200.</summary>
    [Range(1, 1_000_000, ErrorMessage = "Curation:MegabytesAServer is a number from 1 to 1000000.")]
    public int MegabytesAServer { get; set; } = 200;

    /// <summary>How many addresses are fetched for a server in a day of UTC. Default 500.</summary>
    [Range(0, 1_000_000, ErrorMessage = "Curation:FetchesADay is a number from 0 to 1000000.")]
    public int FetchesADay { get; set; } = 500;

    /// <summary>How many feeds a server may follow. Default 200.</summary>
    [Range(0, 100_000, ErrorMessage = "Curation:FeedsAServer is a number from 0 to 100000.")]
    public int FeedsAServer { get; set; } = 200;

    /// <summary>How many suggestions of one member may wait. Default 20.</summary>
    [Range(1, 10_000, ErrorMessage = "Curation:WaitingAMember is a number from 1 to 10000.")]
    public int WaitingAMember { get; set; } = 20;
}

[OptionsValidator]
internal sealed partial class CurationOptionsValidator : IValidateOptions<CurationOptions>;
