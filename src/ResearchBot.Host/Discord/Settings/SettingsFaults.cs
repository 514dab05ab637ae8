using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary>Says why a change was not made.</summary>
internal static class SettingsFaults
{
    /// <summary>One sentence, in the reader's language.</summary>
    public static Escaped Of(Wordbook words, SettingsFault fault) => words.Fault(NameOf(fault.Field)) ?? Escaped.Text(fault.Sentence);

    private static string NameOf(string field) => field switch
    {
        "member_a_day" or "channel_a_day" or "server_a_day" or "role_a_day" => "count",
        "shelves" or "tags" => "names",
        _ => field,
    };
}
