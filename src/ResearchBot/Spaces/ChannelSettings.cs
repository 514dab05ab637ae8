namespace ResearchBot.Spaces;

/// <summary>What is set for one channel.</summary>
public sealed record ChannelSettings
{
    /// <summary>Whether the bot answers here; null where nobody has said.</summary>
    public bool? Enabled { get; init; }

    /// <summary>What is answered beside commands.</summary>
    public AnswerMode Mode { get; init; } = AnswerMode.MentionOnly;

    /// <summary>Whether each question gets a thread of its own.</summary>
    public bool ThreadAQuestion { get; init; }

    /// <summary>Whether the opening post of a thread is answered, in a forum.</summary>
    public bool AnswersPosts { get; init; }

    /// <summary>Whether answers are shown to the asker alone unless they say otherwise; null: as the space has it.</summary>
    public bool? PrivateByDefault { get; init; }

    /// <summary>Shelves that questions from here may see, beside those with one of the <see cref="Tags"/>; none of both: everything.</summary>
    public IReadOnlyList<string> Shelves { get; init; } = [];

    /// <summary>Tags whose articles questions from here may see, beside those of the <see cref="Shelves"/>.</summary>
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Answers given here in a day; null: as the space has it.</summary>
    public int? AnswersADay { get; init; }
}
