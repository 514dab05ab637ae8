namespace ResearchBot.Discord.Interactions;

/// <summary>What is needed to answer an interaction later, after a restart too. Keep it as you keep a secret: for 15 minutes, whoever has it speaks for the bot.</summary>
/// <param name="ApplicationId">The bot's application.</param>
/// <param name="Token">The secret.</param>
/// <param name="ReceivedAt">When the interaction came.</param>
public sealed record InteractionToken(Snowflake ApplicationId, string Token, DateTimeOffset ReceivedAt)
{
    /// <summary>How long a token is used: a minute less than Discord keeps it.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(14);

    /// <summary>A name without the secret.</summary>
    public override string ToString() => $"interaction token of {ApplicationId}";
}
