using System.Globalization;

using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Replies;

/// <summary>The mark by which Discord knows a message of ours again: the same for every try, also after a restart.</summary>
internal static class ReplyNonce
{
    public static string Of(Snowflake job, int part) => string.Create(CultureInfo.InvariantCulture, $"{job}-{part}");
}
