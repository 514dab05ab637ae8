using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of a message.</summary>
internal static class MessageRules
{
    private const int LongestContent = 2000;

    /// <exception cref="RestError">The message is refused.</exception>
    public static void Judge(MessageContents contents, JsonObject body, IReadOnlyList<(int Number, PostedFile File)> files, int largestFile, string at)
    {
        var errors = new FormErrors();

        if (contents.Text.Length > LongestContent)
        {
            errors.TooLong($"{at}content", LongestContent);
        }

        if (files.Any(file => file.File.Content.Length > largestFile))
        {
            throw RestError.TooLarge;
        }

        errors.Throw();

        if (contents.IsEmpty)
        {
            throw RestError.Empty;
        }
    }
}
