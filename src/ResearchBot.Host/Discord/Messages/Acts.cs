namespace ResearchBot.Host.Discord.Messages;

/// <summary>The acts of buttons, menus and modals (<see cref="CustomId.Act"/>).</summary>
internal static class Acts
{
    /// <summary>Show a quote: the answer, and the quote's number, which a menu sends as its value instead.</summary>
    public const string Quote = "quote";

    /// <summary>Ask a follow-up to an answer.</summary>
    public const string FollowUp = "follow-up";

    /// <summary>An answer helped.</summary>
    public const string Helpful = "helpful";

    /// <summary>An answer did not help.</summary>
    public const string Unhelpful = "unhelpful";

    /// <summary>Report an answer.</summary>
    public const string Report = "report";
}
