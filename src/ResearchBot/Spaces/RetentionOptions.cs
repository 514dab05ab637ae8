using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Spaces;

/// <summary>How long what members wrote is kept (section <c>Chat</c>).</summary>
public sealed class RetentionOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Chat";

    private const int LongestGrace = 365;
    private const int LongestPause = 1_440;

    /// <summary>How many days questions, answers and feedback are kept where a community has not set it; 0: not at all. Default 90.</summary>
    public int RetentionDays { get; set; } = 90;

    /// <summary>How many days a space is kept after the bot has left its server. Default 30.</summary>
    public int GraceDays { get; set; } = 30;

    /// <summary>How many minutes lie between two looks for what is kept no longer. Default 60.</summary>
    public int SweepMinutes { get; set; } = 60;

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Unless(RetentionDays is >= 0 and <= SettingsRules.LongestRetention, $"Chat:RetentionDays must be a number of days from 0 to {SettingsRules.LongestRetention}."),
        .. Unless(GraceDays is >= 0 and <= LongestGrace, $"Chat:GraceDays must be a number of days from 0 to {LongestGrace}."),
        .. Unless(SweepMinutes is >= 1 and <= LongestPause, $"Chat:SweepMinutes must be a number of minutes from 1 to {LongestPause}."),
    ];

    private static IEnumerable<ValidationResult> Unless(bool holds, string sentence) => holds ? [] : [new ValidationResult(sentence)];
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
