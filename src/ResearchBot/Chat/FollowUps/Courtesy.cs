using System.Text.RegularExpressions;

namespace ResearchBot.Chat.FollowUps;

/// <summary>Tells a message that asks nothing.</summary>
internal static partial class Courtesy
{
    /// <summary>Tells whether a message is thanks or the like and nothing else.</summary>
    public static bool IsAll(string text) => Polite().IsMatch(text) || !text.Any(char.IsLetterOrDigit);

    [GeneratedRegex(
        @"^\W*(?:(?:thanks?|thank you|thx|ty|cheers|great|nice|good|cool|perfect|awesome|ok|okay|k|alright|got it|i see|understood|interesting|wow|lol|haha|hello|hi|hey|bye|yes|no|yep|nope|sure|so much|a lot|very much|very|bot|again|everyone|all|danke|vielen dank|gracias|muchas gracias)\W*)+$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Polite();
}
