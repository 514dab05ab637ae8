namespace ResearchBot.Corpus;

/// <summary>A stretch of days, both ends included; an open end is null.</summary>
public readonly record struct Period(DateOnly? Since, DateOnly? Until)
{
    /// <summary>Tells whether a day lies inside.</summary>
    public bool Contains(DateOnly day) => (Since is not { } since || day >= since) && (Until is not { } until || day <= until);
}
