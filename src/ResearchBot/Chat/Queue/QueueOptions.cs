using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;

namespace ResearchBot.Chat.Queue;

/// <summary>How much may wait, and how long the work may take, section <c>Queue</c>.</summary>
public sealed class QueueOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Queue";

    /// <summary>How many jobs are worked on at a time.</summary>
    [Range(1, 64)]
    public int Workers { get; set; } = 4;

    /// <summary>How many jobs may wait in all.</summary>
    [Range(1, 100_000)]
    public int QueueLength { get; set; } = 1_000;

    /// <summary>How many jobs of one space may wait.</summary>
    [Range(1, 100_000)]
    public int QueueLengthPerSpace { get; set; } = 250;

    /// <summary>How many jobs of one member may wait in a space.</summary>
    [Range(1, 1_000)]
    public int QueueLengthPerMember { get; set; } = 5;

    /// <summary>How long the work on one job may take, in seconds, waiting not counted.</summary>
    [Range(1, 600)]
    public double AnswerSeconds { get; set; } = 90;

    internal TimeSpan Answer => TimeSpan.FromSeconds(AnswerSeconds);
}

/// <summary>Checks <see cref="QueueOptions"/> when the program starts.</summary>
[OptionsValidator]
internal sealed partial class QueueOptionsValidator : IValidateOptions<QueueOptions>;
