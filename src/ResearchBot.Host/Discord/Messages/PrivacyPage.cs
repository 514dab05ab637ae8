using System.Text;

using ResearchBot.Chat.Privacy;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>What is kept about a member, and how it is got rid of; for the member's eyes.</summary>
internal static class PrivacyPage
{
    /// <summary>What is kept, as a file.</summary>
    /// <param name="words">The language.</param>
    /// <param name="days">How many days the space keeps it; 0: not at all.</param>
    /// <param name="export">All that is kept, as JSON.</param>
    public static Page Export(Wordbook words, int days, string export) => new Page(Accent.Quiet)
        .Say(words.PrivacyTitle.Bold())
        .Say(words.PrivacyKept(HowLong(words, days)))
        .Say(words.ExportReady)
        .Attach(new FilePart("my-data.json", Encoding.UTF8.GetBytes(export), "application/json"));

    /// <summary>Asks whether it shall be deleted.</summary>
    public static Page Confirm(Wordbook words) => new Page(Accent.Notice)
        .Say(words.ForgetTitle.Bold())
        .Say(words.ForgetText)
        .Controls(
            Component.Button(CustomId.Of(Acts.Forget).ToString(), words.ForgetButton, ButtonStyle.Danger),
            Component.Button(CustomId.Of(Acts.Keep).ToString(), words.KeepButton));

    /// <summary>It was deleted.</summary>
    public static Page Done(Wordbook words, Forgotten forgotten) => Page.Of(words.Forgotten(forgotten.Questions), Accent.Done);

    /// <summary>How long a space keeps what members wrote.</summary>
    public static Escaped HowLong(Wordbook words, int days) => days == 0 ? words.NotKept : words.KeptFor(days);
}
