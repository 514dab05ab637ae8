using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>How the bot works, on one screen, and its first words in a server.</summary>
internal static class HelpPage
{
    /// <summary>Help for members.</summary>
    /// <param name="words">The language.</param>
    /// <param name="command">How a command is shown, by its English name.</param>
    public static Page Of(Wordbook words, Func<string, Escaped> command) => new Page(Accent.Answer)
        .Say(Heading(words.HelpTitle))
        .Say(words.HelpAsking(command("ask")))
        .Say(words.HelpQuotes)
        .Say(words.HelpHonesty)
        .Say(words.HelpFollowUp)
        .Rule()
        .Say(words.HelpMore(command("search"), command("summarize")))
        .Say(words.HelpPrivacy(command("privacy")).Subtext());

    /// <summary>The first message in a server: everything works already, and three choices are worth a minute.</summary>
    /// <param name="words">The language.</param>
    /// <param name="command">How a command is shown, by its English name.</param>
    public static Page Welcome(Wordbook words, Func<string, Escaped> command) => new Page(Accent.Answer)
        .Say(Heading(words.WelcomeTitle))
        .Say(words.WelcomeText(command("ask")))
        .Rule()
        .Say(words.WelcomeSetUp)
        .Say(Escaped.Of($"- {words.WelcomeChannels}\n- {words.WelcomeRoles}\n- {words.WelcomeReview}"))
        .Controls(
            Component.Button(CustomId.Of(Acts.Settings).ToString(), words.SetUpButton, ButtonStyle.Primary),
            Component.Button(CustomId.Of(Acts.Help).ToString(), words.HelpButton));

    private static Escaped Heading(Escaped words) => Escaped.Of($"### {words}");
}
