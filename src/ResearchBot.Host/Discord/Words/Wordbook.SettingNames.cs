using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>The names of the settings.</content>
internal sealed partial class Wordbook
{
    public Escaped EnabledChannels => Say();

    public Escaped EnabledChannelsHint => Say();

    public Escaped OneChannel => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseChannels => Label();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseChannel => Label();

    public Escaped Enabled => Say();

    public Escaped Mode => Say();

    [AtMost(AtMostAttribute.Option)]
    public string MentionOnly => Label();

    [AtMost(AtMostAttribute.Option)]
    public string Free => Label();

    public Escaped FreeNeedsIntent => Say();

    public Escaped Threads => Say();

    public Escaped Posts => Say();

    public Escaped Private => Say();

    public Escaped Seen => Say();

    [AtMost(AtMostAttribute.Button)]
    public string ChooseSeen => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string SeenTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ShelvesLabel => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string TagsLabel => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string NamesPlaceholder => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ChannelADay => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string ChannelLimitTitle => Label();

    public Escaped MayAsk => Say();

    public Escaped MaySummarize => Say();

    public Escaped MaySuggest => Say();

    public Escaped MayModerate => Say();

    public Escaped MayAdminister => Say();

    public Escaped Helpers => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseRoles => Label();

    public Escaped Starter => Say();

    public Escaped Plain => Say();

    public Escaped LanguageSetting => Say();

    [AtMost(AtMostAttribute.Option)]
    public string LanguageOfReader => Label();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseLanguage => Label();

    public Escaped ReviewChannel => Say();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string LimitsTitle => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string MemberADay => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string EveryChannelADay => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ServerADay => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string ConcurrentLimit => Label();

    [AtMost(AtMostAttribute.InputLabel)]
    public string CoolDownLimit => Label();

    public Escaped RoleADay => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseRoleLimit => Label();

    [AtMost(AtMostAttribute.ModalTitle)]
    public string RoleLimitTitle => Label();

    [AtMost(AtMostAttribute.InputPlaceholder)]
    public string CountPlaceholder => Label();

    public Escaped Kept => Say();

    [AtMost(AtMostAttribute.MenuPlaceholder)]
    public string ChooseKept => Label();

    public Escaped ChannelTitle(Escaped channel) => Say(channel);
}
