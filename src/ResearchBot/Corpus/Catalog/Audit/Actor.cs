namespace ResearchBot.Corpus.Catalog.Audit;

/// <summary>Who changes a corpus, as the audit trail names them.</summary>
public readonly record struct Actor
{
    private const int Longest = 64;

    private readonly string? _name;

    private Actor(string name) => _name = name;

    /// <summary>Whoever has the program's terminal.</summary>
    public static Actor Terminal { get; } = new("terminal");

    /// <summary>The program itself, as it loads the starter articles.</summary>
    public static Actor Starter { get; } = new("starter");

    /// <summary>A followed feed.</summary>
    public static Actor Feed { get; } = new("feed");

    /// <summary>The name that stands in the trail: one of the words above, or a member's id.</summary>
    public string Name => _name ?? Terminal.Name;

    /// <summary>The member's id; null where it was no member.</summary>
    public string? MemberId => this == Terminal || this == Starter || this == Feed ? null : Name;

    /// <summary>A member.</summary>
    /// <exception cref="ArgumentException">Nobody can have that id.</exception>
    public static Actor Member(string id) => Read(id) is { MemberId: not null } member ? member : throw new ArgumentException("This is no member's id.", nameof(id));

    /// <summary>Reads a name of the trail; null when nobody can be called that.</summary>
    internal static Actor? Read(string? name) => name is { Length: > 0 and <= Longest } ? new Actor(name) : null;

    /// <inheritdoc/>
    public override string ToString() => Name;
}
