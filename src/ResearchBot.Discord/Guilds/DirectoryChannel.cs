using System.Collections.Immutable;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Guilds;

/// <summary>A channel that is no thread.</summary>
public readonly record struct DirectoryChannel : IHasId
{
    private readonly Snowflake _parent;

    /// <summary>The channel's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>What kind of channel it is.</summary>
    public ChannelType Type { get; init; }

    /// <summary>The category that it stands in.</summary>
    public Snowflake? ParentId
    {
        get => _parent.Value == 0 ? null : _parent;
        init => _parent = value ?? default;
    }

    /// <summary>The name.</summary>
    public string Name { get; init; }

    /// <summary>What roles and members may do here in difference from the guild.</summary>
    public ImmutableArray<DirectoryOverwrite> Overwrites { get; init; }
}
