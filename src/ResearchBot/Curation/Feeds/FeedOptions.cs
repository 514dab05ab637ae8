using System.ComponentModel.DataAnnotations;
using System.Globalization;

using Microsoft.Extensions.Options;

namespace ResearchBot.Curation.Feeds;

/// <summary>How followed feeds are polled (section <c>Feeds</c>).</summary>
public sealed class FeedOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Feeds";

    /// <summary>How many minutes lie between two polls of a feed, where it does not ask for more. Default 60.</summary>
    public int Minutes { get; set; } = 60;

    /// <summary>How many feeds are polled at a time. Default 2.</summary>
    public int AtOnce { get; set; } = 2;

    /// <summary>After how many failures in a row a feed is reported as dead; it is still tried once a day. Default 10.</summary>
    public int DeadAfter { get; set; } = 10;

    /// <summary>How often an item whose page cannot be fetched just now is tried, once a poll. Default 5.</summary>
    public int Attempts { get; set; } = 5;

    /// <summary>How many articles of one feed may wait for moderators; more come when those are decided. Default 100.</summary>
    public int Waiting { get; set; } = 100;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Within(Minutes, 1, 1_440, nameof(Minutes)),
        .. Within(AtOnce, 1, 32, nameof(AtOnce)),
        .. Within(DeadAfter, 1, 1_000, nameof(DeadAfter)),
        .. Within(Attempts, 1, 100, nameof(Attempts)),
        .. Within(Waiting, 1, 10_000, nameof(Waiting)),
    ];

    private static IEnumerable<ValidationResult> Within(int value, int least, int most, string name) => value >= least && value <= most
        ? []
        : [new ValidationResult(string.Create(CultureInfo.InvariantCulture, $"{Section}:{name} is a number from {least} to {most}."))];
}

[OptionsValidator]
internal sealed partial class FeedOptionsValidator : IValidateOptions<FeedOptions>;
