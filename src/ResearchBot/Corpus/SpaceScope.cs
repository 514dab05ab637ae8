namespace ResearchBot.Corpus;

/// <summary>The spaces that a question, search or list may see: never none, so nothing is asked of everything by mistake.</summary>
public sealed class SpaceScope
{
    private readonly HashSet<SpaceId> _spaces;

    /// <summary>Creates a scope.</summary>
    /// <param name="spaces">At least one space.</param>
    /// <exception cref="ArgumentException">No space is named.</exception>
    public SpaceScope(params IEnumerable<SpaceId> spaces)
    {
        _spaces = [.. spaces];

        if (_spaces.Count == 0)
        {
            throw new ArgumentException("Name at least one space.", nameof(spaces));
        }
    }

    /// <summary>The spaces, each once.</summary>
    public IReadOnlyCollection<SpaceId> Spaces => _spaces;

    /// <summary>Tells whether a space may be seen.</summary>
    public bool Allows(SpaceId space) => _spaces.Contains(space);
}
