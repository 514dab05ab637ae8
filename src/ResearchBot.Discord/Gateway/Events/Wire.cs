using System.Text.Json.Serialization;

using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>HELLO.</summary>
/// <param name="HeartbeatInterval">Milliseconds between heartbeats.</param>
internal sealed record HelloData(double HeartbeatInterval);

/// <summary>READY: a session has begun.</summary>
internal sealed record ReadyData(
    string? SessionId, string? ResumeGatewayUrl, User? User, Application? Application, IReadOnlyList<Guild>? Guilds);

/// <summary>A role that was made or changed, or by its id one that was deleted.</summary>
internal sealed record RoleChange(Snowflake GuildId, Role? Role, Snowflake? RoleId);

/// <summary>One message that was deleted, or several of a channel.</summary>
internal sealed record MessageDeletion(Snowflake? Id, IReadOnlyList<Snowflake>? Ids, Snowflake ChannelId, Snowflake? GuildId);

/// <summary>The active threads of some channels, or of all that the bot can see when none are named.</summary>
internal sealed record ThreadList(Snowflake GuildId, IReadOnlyList<Snowflake>? ChannelIds, IReadOnlyList<Channel>? Threads);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(HelloData))]
[JsonSerializable(typeof(ReadyData))]
[JsonSerializable(typeof(RoleChange))]
[JsonSerializable(typeof(MessageDeletion))]
[JsonSerializable(typeof(ThreadList))]
internal sealed partial class GatewayJson : JsonSerializerContext;
