using System.Text.Json.Serialization;

using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>Where a reply goes, in a form that outlives the process.</summary>
[JsonDerivedType(typeof(ToInteraction), "interaction")]
[JsonDerivedType(typeof(ToMessage), "message")]
internal abstract record ReplyAddress
{
    private ReplyAddress()
    {
    }

    /// <summary>The deferred answer of an interaction: edited by its token, for a quarter of an hour.</summary>
    public sealed record ToInteraction(Snowflake Application, string Token) : ReplyAddress
    {
        /// <summary>Never the token.</summary>
        public override string ToString() => nameof(ToInteraction);
    }

    /// <summary>A message of ours in a channel, in reply to a member's.</summary>
    /// <param name="Channel">Where it is posted: the member's channel, or the thread that was opened for the question.</param>
    /// <param name="ReplyTo">The member's message; null where ours stands alone.</param>
    public sealed record ToMessage(Snowflake Channel, Snowflake? ReplyTo) : ReplyAddress;
}
