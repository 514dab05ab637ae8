namespace ResearchBot.Indexing.NearDuplicates;

/// <summary>Spreads a number over all 64 bits, each number to another one (the last step of SplitMix64; Steele, Lea and Flood, 2014).</summary>
internal static class Mixed
{
    public static ulong Of(ulong number)
    {
        number += 0x9E3779B97F4A7C15;
        number = (number ^ (number >> 30)) * 0xBF58476D1CE4E5B9;
        number = (number ^ (number >> 27)) * 0x94D049BB133111EB;

        return number ^ (number >> 31);
    }
}
