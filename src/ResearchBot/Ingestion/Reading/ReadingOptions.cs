using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Reading;

/// <summary>How much is read at once, section <c>Reading</c>.</summary>
public sealed class ReadingOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Reading";

    /// <summary>How many bytes a file of one article, or one line of a <c>.jsonl</c> file, may have.</summary>
    [Range(1_024, 268_435_456, ErrorMessage = "Reading:MaximumBytes is a number from 1024 to 268435456.")]
    public int MaximumBytes { get; set; } = 25 * 1024 * 1024;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
