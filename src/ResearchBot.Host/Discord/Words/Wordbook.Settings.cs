using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Settings: the screen that leads to the others, and what is said on all of them.</content>
internal sealed partial class Wordbook
{
    public Escaped SettingsTitle => Say();

    public Escaped SettingsHint => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseSettings => Label();

    [AtMost(AtMostAttribute.Button)]
    public string BackButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string ChangeButton => Label();

    public Escaped Saved => Say();

    public Escaped On => Say();

    public Escaped Off => Say();

    public Escaped Everyone => Say();

    public Escaped NoLimit => Say();

    public Escaped Nowhere => Say();

    public Escaped EveryChannel => Say();

    public Escaped EverythingSeen => Say();

    public Escaped ServerManagers => Say();

    public Escaped AsOperator => Say();

    public Escaped NotKept => Say();

    [AtMost(AtMostAttribute.Option)]
    public string ChannelsSection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string ChannelsSectionAbout => Label();

    [AtMost(AtMostAttribute.Option)]
    public string RolesSection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string RolesSectionAbout => Label();

    [AtMost(AtMostAttribute.Option)]
    public string AnswersSection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string AnswersSectionAbout => Label();

    [AtMost(AtMostAttribute.Option)]
    public string LimitsSection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string LimitsSectionAbout => Label();

    [AtMost(AtMostAttribute.Option)]
    public string PrivacySection => Label();

    [AtMost(AtMostAttribute.Option)]
    public string PrivacySectionAbout => Label();

    public Escaped NotSaved(Escaped fault) => Say(fault);

    public Escaped KeptFor(long days) => SayCount(days);

    [AtMost(AtMostAttribute.Button)]
    public string TurnOn => Label();

    [AtMost(AtMostAttribute.Button)]
    public string TurnOff => Label();

    /// <summary>What is wrong with a setting, by its field's name; null where there is no sentence for it.</summary>
    public Escaped? Fault(string field)
    {
        var key = field switch
        {
            "shelves" or "tags" => "names",
            "member_a_day" or "channel_a_day" or "server_a_day" or "role_a_day" => "count",
            _ => field,
        };

        return Texts.GetString($"Fault.{key}", _culture) is { } fault ? Escaped.Own(fault) : null;
    }
}
