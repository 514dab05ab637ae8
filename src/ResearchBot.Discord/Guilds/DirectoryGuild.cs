using System.Collections.Immutable;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Guilds;

/// <summary>What is remembered of a guild, as it was at one moment.</summary>
public sealed record DirectoryGuild
{
    /// <summary>The guild's id.</summary>
    public Snowflake Id { get; init; }

    /// <summary>Whether Discord serves it; during an outage the rest is as it was before, or empty.</summary>
    public bool IsAvailable { get; init; }

    /// <summary>The name.</summary>
    public string Name { get; init; } = "";

    /// <summary>The account that owns it.</summary>
    public Snowflake OwnerId { get; init; }

    /// <summary>The channel of welcomes and boosts.</summary>
    public Snowflake? SystemChannelId { get; init; }

    /// <summary>The language of a community guild, such as <c>en-US</c>.</summary>
    public string? PreferredLocale { get; init; }

    /// <summary>All roles, by id.</summary>
    public ImmutableArray<DirectoryRole> Roles { get; init; } = [];

    /// <summary>All channels but threads, by id.</summary>
    public ImmutableArray<DirectoryChannel> Channels { get; init; } = [];

    /// <summary>The active threads that the bot can see, by id.</summary>
    public ImmutableArray<DirectoryThread> Threads { get; init; } = [];

    /// <summary>Finds a role.</summary>
    /// <returns>Null when there is none.</returns>
    public DirectoryRole? FindRole(Snowflake id) => Roles.Find(id);

    /// <summary>Finds a channel.</summary>
    /// <returns>Null when there is none, or when it is a thread.</returns>
    public DirectoryChannel? FindChannel(Snowflake id) => Channels.Find(id);

    /// <summary>Finds an active thread.</summary>
    /// <returns>Null when there is none.</returns>
    public DirectoryThread? FindThread(Snowflake id) => Threads.Find(id);
}

/// <summary>A role.</summary>
/// <param name="Id">Its id; that of the guild for the role that everybody has.</param>
/// <param name="Name">Its name.</param>
/// <param name="Permissions">What it allows before a channel overwrites it.</param>
public readonly record struct DirectoryRole(Snowflake Id, string Name, Permissions Permissions) : IHasId;

/// <summary>A thread.</summary>
/// <param name="Id">Its id.</param>
/// <param name="ParentId">The channel that it stands in.</param>
/// <param name="OwnerId">The account that started it.</param>
public readonly record struct DirectoryThread(Snowflake Id, Snowflake ParentId, Snowflake OwnerId) : IHasId;

/// <summary>What a channel allows or denies to a role or a member.</summary>
/// <param name="Id">The role or the account.</param>
/// <param name="Type">Which of both.</param>
/// <param name="Allow">What is allowed.</param>
/// <param name="Deny">What is denied.</param>
public readonly record struct DirectoryOverwrite(Snowflake Id, OverwriteType Type, Permissions Allow, Permissions Deny);
