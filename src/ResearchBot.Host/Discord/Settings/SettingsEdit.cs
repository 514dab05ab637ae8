using ResearchBot.Host.Discord.Messages;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>A change of settings that somebody wants.</summary>
/// <param name="Place">The screen that shows it.</param>
/// <param name="Change">Makes the new settings; whether they can be, the store decides.</param>
internal sealed record SettingsEdit(SettingsPlace Place, Func<SpaceSettings, SpaceSettings> Change)
{
    /// <summary>It is of use only where messages can be read that do not mention the bot.</summary>
    public bool NeedsMessages { get; init; }

    /// <summary>The change that a control or a form asks for; null when it asks for none.</summary>
    /// <param name="request">What was sent.</param>
    /// <param name="everybody">The role that every member of the server has.</param>
    public static SettingsEdit? Find(SettingsRequest request, string everybody) => request.Act switch
    {
        SettingsActs.Turn => TurnEdits.Find(request),
        SettingsActs.Set => MenuEdits.Find(request, everybody),
        SettingsActs.Form => FormEdits.Find(request),
        _ => null,
    };
}
