namespace ResearchBot.Discord.Rest.Bodies;

/// <summary>Makes file names that no header and no disk stumbles over.</summary>
internal static class FileName
{
    private const int Longest = 200;

    /// <summary>Replaces control characters, quotes, slashes and halves of characters.</summary>
    public static string Safe(string name)
    {
        var cut = name.AsSpan(0, Math.Min(name.Length, Longest));
        Span<char> safe = stackalloc char[Longest];

        for (var at = 0; at < cut.Length; at++)
        {
            var isHalf = char.IsSurrogate(cut[at])
                && !(at + 1 < cut.Length && char.IsSurrogatePair(cut[at], cut[at + 1]))
                && !(at > 0 && char.IsSurrogatePair(cut[at - 1], cut[at]));
            safe[at] = isHalf || char.IsControl(cut[at]) || cut[at] is '"' or '\\' or '/' ? '_' : cut[at];
        }

        return cut.IsEmpty ? "file" : new string(safe[..cut.Length]);
    }
}
