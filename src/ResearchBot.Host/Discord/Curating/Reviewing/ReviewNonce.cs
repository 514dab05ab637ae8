using System.Globalization;
using System.Security.Cryptography;
using System.Text;

using ResearchBot.Curation.Suggestions;

namespace ResearchBot.Host.Discord.Curating.Reviewing;

/// <summary>The marks by which Discord knows a message about a suggestion again: the same for every try, also after a restart.</summary>
internal static class ReviewNonce
{
    private const int Longest = 25;

    /// <summary>The mark of its card.</summary>
    public static string OfCard(Suggestion suggestion) => Of("card", suggestion, suggestion.LostCards);

    /// <summary>The mark of what the member is told.</summary>
    public static string OfOutcome(Suggestion suggestion) => Of("told", suggestion, suggestion.DecidedAt?.ToUnixTimeMilliseconds() ?? 0);

    private static string Of(string what, Suggestion suggestion, long which)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{what}\n{suggestion.Space}\n{suggestion.Id}\n{which}");

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..Longest];
    }
}
