using System.ComponentModel.DataAnnotations;

using Microsoft.Extensions.Options;

namespace ResearchBot.Spaces;

/// <summary>How long what members wrote is kept (section <c>Chat</c>).</summary>
public sealed class RetentionOptions
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Chat";

    /// <summary>How many days questions, answers and feedback are kept where a community has not set it; 0: not at all. Default 90.</summary>
    [Range(0, SettingsRules.LongestRetention, ErrorMessage = "Chat:RetentionDays must be a number of days from 0 to 3650.")]
    public int RetentionDays { get; set; } = 90;

    /// <summary>How many days a space is kept after the bot has left its server. Default 30.</summary>
    [Range(0, 365, ErrorMessage = "Chat:GraceDays must be a number of days from 0 to 365.")]
    public int GraceDays { get; set; } = 30;

    /// <summary>How many minutes lie between two looks for what is kept no longer. Default 60.</summary>
    [Range(1, 1_440, ErrorMessage = "Chat:SweepMinutes must be a number of minutes from 1 to 1440.")]
    public int SweepMinutes { get; set; } = 60;
}

[OptionsValidator]
internal sealed partial class RetentionOptionsValidator : IValidateOptions<RetentionOptions>;
