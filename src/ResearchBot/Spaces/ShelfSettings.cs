namespace ResearchBot.Spaces;

/// <summary>What is set for one shelf: a named group of a space's articles.</summary>
public sealed record ShelfSettings
{
    /// <summary>The roles whose members may ask of it; none: everybody who may ask at all.</summary>
    public IReadOnlyList<string> AskRoles { get; init; } = [];

    /// <summary>The roles whose members may curate its articles, beside those who may moderate.</summary>
    public IReadOnlyList<string> CurateRoles { get; init; } = [];
}
