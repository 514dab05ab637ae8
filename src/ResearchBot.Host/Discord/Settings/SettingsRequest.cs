using ResearchBot.Discord;
using ResearchBot.Host.Discord.Entries;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>What a control or a form of the settings sent.</summary>
/// <param name="Parts">The parts of its id, of which the first says what to do and the second names the setting.</param>
/// <param name="Values">What was chosen in a menu.</param>
/// <param name="Inputs">What was written into a form.</param>
internal sealed record SettingsRequest(IReadOnlyList<string> Parts, IReadOnlyList<string> Values, IReadOnlyDictionary<string, string> Inputs)
{
    /// <summary>One of <see cref="Messages.SettingsActs"/>; null for the overview.</summary>
    public string? Act => Part(0);

    /// <summary>The setting, or the section or channel to open.</summary>
    public string? Name => Part(1);

    /// <summary>What a menu of one choice sent; null where nothing or more was chosen.</summary>
    public string? Value => Values is [var value] ? value : null;

    /// <summary>What was pressed or sent.</summary>
    public static SettingsRequest Of(Visit visit)
    {
        var about = visit.About;

        return new SettingsRequest([.. Enumerable.Range(0, about.Count).Select(part => about[part])], visit.Context.Values, visit.Context.Inputs);
    }

    /// <summary>A part of the id; null where there is none.</summary>
    public string? Part(int part) => part < Parts.Count ? Parts[part] : null;

    /// <summary>The channel or role that a part names; null where it names none.</summary>
    public Snowflake? Id(int part) => Snowflake.TryParse(Part(part));

    /// <summary>What was written into an input; empty where nothing was.</summary>
    public string Input(string id) => Inputs.GetValueOrDefault(id) ?? "";
}
