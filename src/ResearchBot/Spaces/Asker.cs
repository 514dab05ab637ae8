namespace ResearchBot.Spaces;

/// <summary>Who wants something, as the community knows them at this moment.</summary>
/// <param name="MemberId">The member.</param>
/// <param name="RoleIds">Their roles; the role that everybody has may be among them.</param>
/// <param name="ManagesServer">Whether they may manage the server itself.</param>
public sealed record Asker(string MemberId, IReadOnlyCollection<string> RoleIds, bool ManagesServer);
