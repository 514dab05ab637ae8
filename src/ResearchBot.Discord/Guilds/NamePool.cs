namespace ResearchBot.Discord.Guilds;

/// <summary>Shares names that recur from guild to guild ("general", "everyone"): a small table in which a newer name takes the place of an older one.</summary>
internal static class NamePool
{
    private const int Size = 1024;

    private static readonly string?[] Names = new string?[Size];

    /// <summary>Returns an equal string that is in use already, if the table still has it.</summary>
    public static string Share(string name)
    {
        ref var slot = ref Names[(uint)name.GetHashCode(StringComparison.Ordinal) % Size];

        return slot is { } known && known == name ? known : slot = name;
    }
}
