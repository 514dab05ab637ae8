using ResearchBot.Corpus;
using ResearchBot.Discord;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>What may be seen from a channel: the server's own articles, the shared ones where they are read, of the channel's shelves and tags where it has some.</summary>
internal static class ChannelFilter
{
    public static PassageFilter Of(SpaceId space, SpaceSettings settings, Snowflake channel, Snowflake? parent)
    {
        var here = settings.ChannelOf(channel.ToString(), parent?.ToString());

        return new PassageFilter(settings.ScopeOf(space))
        {
            AnyOf = here.Shelves.Count + here.Tags.Count > 0 ? new FacetChoice(here.Shelves, here.Tags) : null,
        };
    }
}
