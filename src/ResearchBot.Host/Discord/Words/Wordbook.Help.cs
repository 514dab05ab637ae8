using ResearchBot.Host.Discord.Markup;

namespace ResearchBot.Host.Discord.Words;

/// <content>Help, and the first words in a server.</content>
internal sealed partial class Wordbook
{
    public Escaped HelpTitle => Say();

    public Escaped HelpQuotes => Say();

    public Escaped HelpHonesty => Say();

    public Escaped HelpFollowUp => Say();

    public Escaped WelcomeTitle => Say();

    public Escaped WelcomeSetUp => Say();

    public Escaped WelcomeChannels => Say();

    public Escaped WelcomeRoles => Say();

    public Escaped WelcomeReview => Say();

    [AtMost(AtMostAttribute.Button)]
    public string SetUpButton => Label();

    [AtMost(AtMostAttribute.Button)]
    public string HelpButton => Label();

    public Escaped HelpAsking(Escaped ask) => Say(ask);

    public Escaped HelpMore(Escaped search, Escaped summarize) => Say(search, summarize);

    public Escaped HelpPrivacy(Escaped privacy) => Say(privacy);

    public Escaped WelcomeText(Escaped ask) => Say(ask);
}
