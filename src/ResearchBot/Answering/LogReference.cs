using System.Globalization;

namespace ResearchBot.Answering;

/// <summary>Makes the short word that a reader tells an operator, so that the log can be searched for what failed.</summary>
internal static class LogReference
{
    /// <summary>A word of this moment.</summary>
    public static string New(TimeProvider time) => time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
}
