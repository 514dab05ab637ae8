using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Posts messages that answer interactions.</summary>
internal static class Replies
{
    public static PostedMessage Post(DiscordWorld world, EmulatedInteraction interaction, MessageContents contents, bool isPrivate, PostedMessage? repliesTo = null)
    {
        var target = repliesTo ?? (interaction.Source is { IsDeleted: false } source ? source : null);

        return Posting.Create(new Posting.Post(interaction.Channel, world.Bot, contents)
        {
            Kind = target is not null ? 19 : interaction.Data.ContainsKey("target_id") ? 23 : 20,
            RepliesTo = target,
            Interaction = interaction,
            OnlyFor = isPrivate ? interaction.Member : null,
        });
    }
}
