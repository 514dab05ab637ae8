using System.Collections.Frozen;

namespace ResearchBot.Chat.Gaps;

/// <summary>Something that members asked and the corpus did not answer.</summary>
/// <param name="Id">Its name: 24 lower-case hexadecimal digits.</param>
/// <param name="Text">The question, as it was worded last.</param>
/// <param name="Questions">The questions, oldest first.</param>
/// <param name="Askers">How many members asked.</param>
public sealed record Gap(string Id, string Text, IReadOnlyList<StoredQuestion> Questions, int Askers)
{
    /// <summary>When it was asked last.</summary>
    public DateTimeOffset LastAskedAt => Questions[^1].AskedAt;

    /// <summary>The names of its questions, any of which may be its own once others are gone.</summary>
    internal IReadOnlySet<string> Names { get; init; } = FrozenSet<string>.Empty;

    /// <summary>What its questions are about.</summary>
    internal IReadOnlySet<string> Terms { get; init; } = FrozenSet<string>.Empty;

    /// <summary>When it was last asked again; null when it never was.</summary>
    internal DateTimeOffset? TriedAt { get; init; }
}
