namespace ResearchBot.Spaces;

/// <summary>What became of a change of settings.</summary>
public abstract record SettingsChange
{
    private SettingsChange()
    {
    }

    /// <summary>It is stored.</summary>
    /// <param name="Settings">As they are now.</param>
    public sealed record Changed(SpaceSettings Settings) : SettingsChange;

    /// <summary>Nothing was stored.</summary>
    /// <param name="Fault">Why.</param>
    public sealed record Refused(SettingsFault Fault) : SettingsChange;
}
