namespace ResearchBot.Chat;

/// <summary>What is kept of what somebody wrote.</summary>
internal static class KeptText
{
    /// <summary>The beginning of a text, of at most so many UTF-16 code units, without half a sign at the end.</summary>
    public static string Cut(string text, int most) =>
        text.Length <= most ? text : text[..(most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0))];
}
