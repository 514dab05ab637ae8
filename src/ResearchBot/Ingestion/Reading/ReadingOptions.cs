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

    /// <summary>How many files are read at a time, each in a process of its own.</summary>
    [Range(1, 32, ErrorMessage = "Reading:Workers is a number from 1 to 32.")]
    public int Workers { get; set; } = 2;

    /// <summary>How many seconds a file may take to be read.</summary>
    [Range(1, 600, ErrorMessage = "Reading:Seconds is a number from 1 to 600.")]
    public int Seconds { get; set; } = 30;

    /// <summary>How much memory the reading of a file may take, in megabytes.</summary>
    [Range(64, 16_384, ErrorMessage = "Reading:MemoryMegabytes is a number from 64 to 16384.")]
    public int MemoryMegabytes { get; set; } = 512;

    /// <summary>How many files a process reads before a fresh one takes its place.</summary>
    [Range(1, 100_000, ErrorMessage = "Reading:FilesAWorker is a number from 1 to 100000.")]
    public int FilesAWorker { get; set; } = 500;
}

[OptionsValidator]
internal sealed partial class ReadingOptionsValidator : IValidateOptions<ReadingOptions>;
