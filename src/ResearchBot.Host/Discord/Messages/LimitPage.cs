using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces.Limits;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>Tells a member which limit is reached, and until when.</summary>
internal static class LimitPage
{
    /// <summary>The page.</summary>
    public static Page Of(Wordbook words, LimitDecision.Refused refused) => Page.Of(
        refused.Until is { } until ? Until(words, refused.Which, Wordbook.When(until)) : words.AtOnce, Accent.Notice);

    private static Escaped Until(Wordbook words, LimitKind limit, Escaped when) => limit switch
    {
        LimitKind.MemberDay => words.MemberLimit(when),
        LimitKind.ChannelDay => words.ChannelLimit(when),
        LimitKind.ServerDay => words.ServerLimit(when),
        _ => words.CoolDown(when),
    };
}
