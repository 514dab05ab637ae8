using ResearchBot.Corpus;
using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>One use of an entry, by a member who may.</summary>
/// <param name="Context">The interaction.</param>
/// <param name="Words">What the bot says, in the member's language.</param>
/// <param name="Settings">The settings of the server; the defaults in direct messages.</param>
internal sealed record Visit(InteractionContext Context, Wordbook Words, SpaceSettings Settings)
{
    public Interaction Interaction => Context.Interaction;

    /// <summary>The server that the member asks in direct messages; null elsewhere.</summary>
    public DirectHome? Home { get; init; }

    /// <summary>The server; in direct messages the one that the member asks there; null where there is none.</summary>
    public Snowflake? Guild => Interaction.GuildId ?? Home?.Guild;

    public Snowflake Channel => Context.ChannelId ?? default;

    public Snowflake Member => Context.User.Id;

    /// <summary>What the used component or form is about.</summary>
    public CustomId About => CustomId.Parse(Context.CustomId) ?? throw new InvalidOperationException("This entry has no custom id.");

    /// <summary>The server's own space.</summary>
    /// <exception cref="InvalidOperationException">There is no server.</exception>
    public SpaceId Space => ServerSpace.Of(Guild ?? throw new InvalidOperationException("There is no server here."));

    /// <summary>The member as the server knows them now.</summary>
    public Asker Asker => Home?.Asker ?? Askers.Of(Interaction);

    /// <summary>Answers at once, to the member alone.</summary>
    public Task TellAsync(Page page, CancellationToken cancellationToken) => Context.RespondAsync(page.Draft(), ephemeral: true, cancellationToken);
}
