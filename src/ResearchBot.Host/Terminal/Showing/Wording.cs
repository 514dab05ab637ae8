using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>How what is known about articles is worded; everything is cleaned for showing.</summary>
internal static class Wording
{
    /// <summary>A headline; articles without one are called untitled.</summary>
    public static string Title(string title) => ShownText.OneLine(title) is { Length: > 0 } shown ? shown : "(untitled)";

    /// <summary>A day, where there is one.</summary>
    public static string? Day(DateOnly? day) => day is { } known ? DayWords.Show(known) : null;

    /// <summary>What is there of some details, on one line.</summary>
    public static string Join(params IEnumerable<string?> parts) =>
        string.Join(" · ", parts.Select(part => ShownText.OneLine(part ?? "")).Where(part => part.Length > 0));
}
