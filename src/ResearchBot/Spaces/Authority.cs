namespace ResearchBot.Spaces;

/// <summary>Who may do what. What no rule allows is refused.</summary>
public static class Authority
{
    /// <summary>
    /// Tells whether a member may do something. Those who manage the server may do everything; a role that is named for an act
    /// allows it, and one named for <see cref="Act.Moderate"/> or <see cref="Act.Administer"/> allows the lesser acts too.
    /// Where no role is named for it, everybody may ask, summarise and suggest, and nobody else may moderate or administer.
    /// </summary>
    public static bool Allows(SpaceSettings settings, Asker member, Act act) =>
        Enum.IsDefined(act) && (member.ManagesServer || IsOpen(settings, act) || Granting(act).Any(granting => IsNamed(settings, member, granting)));

    /// <summary>Tells whether a member may ask of a shelf: all who may ask where no role is named, and always those who may moderate.</summary>
    public static bool MayAsk(SpaceSettings settings, Asker member, string shelf) =>
        Allows(settings, member, Act.Ask) && IsNamed(settings, member, settings.ShelfOf(shelf).AskRoles, isOpenToAll: true);

    /// <summary>Tells whether a member may curate the articles of a shelf: those who may moderate, and those with one of its roles.</summary>
    public static bool MayCurate(SpaceSettings settings, Asker member, string shelf) =>
        IsNamed(settings, member, settings.ShelfOf(shelf).CurateRoles, isOpenToAll: false);

    /// <summary>
    /// Tells whether a member may curate an article that stands on some shelves: those who may moderate, and those who curate one of
    /// them, unless another of them is closed to them.
    /// </summary>
    public static bool MayCurate(SpaceSettings settings, Asker member, IReadOnlyList<string> shelves) =>
        Allows(settings, member, Act.Moderate)
        || (shelves.Any(shelf => MayCurate(settings, member, shelf)) && shelves.All(shelf => !IsClosed(settings, member, shelf)));

    /// <summary>The shelves that a member may curate by one of their roles.</summary>
    public static IReadOnlyList<string> CuratedShelves(SpaceSettings settings, Asker member) =>
        [.. settings.Shelves.Keys.Where(shelf => settings.ShelfOf(shelf).CurateRoles.Any(role => member.RoleIds.Contains(role, StringComparer.Ordinal))).Order(StringComparer.Ordinal)];

    /// <summary>The shelves that only some roles may ask of, without those that a member may ask of or curate.</summary>
    public static IReadOnlyList<string> ClosedShelves(SpaceSettings settings, Asker member) =>
        [.. settings.Shelves.Keys.Where(shelf => IsClosed(settings, member, shelf))];

    private static bool IsClosed(SpaceSettings settings, Asker member, string shelf) =>
        settings.ShelfOf(shelf).AskRoles.Count > 0 && !MayAsk(settings, member, shelf) && !MayCurate(settings, member, shelf);

    private static bool IsNamed(SpaceSettings settings, Asker member, IReadOnlyList<string> roles, bool isOpenToAll) =>
        Allows(settings, member, Act.Moderate) || (roles.Count == 0 ? isOpenToAll : roles.Any(role => member.RoleIds.Contains(role, StringComparer.Ordinal)));

    private static bool IsOpen(SpaceSettings settings, Act act) =>
        act is Act.Ask or Act.Summarize or Act.Suggest && settings.RolesFor(act).Count == 0;

    private static IEnumerable<Act> Granting(Act act) => act switch
    {
        Act.Administer => [Act.Administer],
        Act.Moderate => [Act.Moderate, Act.Administer],
        _ => [act, Act.Moderate, Act.Administer],
    };

    private static bool IsNamed(SpaceSettings settings, Asker member, Act act) =>
        settings.RolesFor(act).Any(role => member.RoleIds.Contains(role, StringComparer.Ordinal));
}
