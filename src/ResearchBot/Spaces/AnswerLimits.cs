namespace ResearchBot.Spaces;

/// <summary>How many answers are given. A number that is null is no limit.</summary>
public sealed record AnswerLimits
{
    /// <summary>Answers a member gets in a day.</summary>
    public int? MemberADay { get; init; } = 200;

    /// <summary>Answers a day for members with certain roles, instead of <see cref="MemberADay"/>; of several roles, the most generous counts.</summary>
    public IReadOnlyDictionary<string, int> RoleADay { get; init; } = new Dictionary<string, int>();

    /// <summary>Answers given in one channel in a day, where the channel says nothing else.</summary>
    public int? ChannelADay { get; init; }

    /// <summary>Answers given in the whole server in a day.</summary>
    public int? ServerADay { get; init; }

    /// <summary>Answers that a member may wait for at the same time.</summary>
    public int Concurrent { get; init; } = 2;

    /// <summary>Seconds between two questions of a member.</summary>
    public int CoolDownSeconds { get; init; }
}
