using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What is kept about a member, and how it is got rid of; for the member's eyes.</summary>
internal static class PrivacyPage
{
    /// <summary>What is kept, as a file.</summary>
    /// <param name="words">The language.</param>
    /// <param name="questions">How many questions the file has.</param>
    /// <param name="days">How many days the space keeps them; 0: not at all.</param>
    /// <param name="file">The file; its name of ASCII letters, digits, points and hyphens.</param>
    public static Page Export(Wordbook words, long questions, int days, FilePart file) => questions == 0
        ? About(words, days).Say(words.NothingKept)
        : About(words, days).Say(words.ExportReady(questions)).Attach(file);

    /// <summary>Asks whether it shall be deleted.</summary>
    public static Page Confirm(Wordbook words) => new Page(Accent.Notice)
        .Say(words.ForgetTitle.Bold())
        .Say(words.ForgetText)
        .Controls(
            Component.Button(CustomId.Of(Acts.Forget).ToString(), words.ForgetButton, ButtonStyle.Danger),
            Component.Button(CustomId.Of(Acts.Keep).ToString(), words.KeepButton));

    /// <summary>It was deleted.</summary>
    public static Page Forgotten(Wordbook words, long questions) =>
        Page.Of(questions == 0 ? words.NothingKept : words.Forgotten(questions), Accent.Done);

    /// <summary>How long a space keeps what members wrote.</summary>
    public static Escaped HowLong(Wordbook words, int days) => days == 0 ? words.NotKept : words.KeptFor(days);

    private static Page About(Wordbook words, int days) => new Page(Accent.Quiet)
        .Say(words.PrivacyTitle.Bold())
        .Say(words.PrivacyKept(HowLong(words, days)));
}
