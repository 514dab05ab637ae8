using System.Text.RegularExpressions;

namespace ResearchBot.Host.Terminal.Settings;

/// <summary>Takes settings (<c>--Data:Directory=x</c>, <c>--Data:Directory x</c>) out of a command line.</summary>
internal static partial class SettingTokens
{
    /// <summary>Splits a command line into the words of the verb and the settings; behind <c>--</c> everything is a word.</summary>
    public static (IReadOnlyList<string> Words, IReadOnlyList<string> Settings) Split(IReadOnlyList<string> args)
    {
        var words = new List<string>();
        var settings = new List<string>();

        for (var i = 0; i < args.Count; i++)
        {
            if (args[i] == "--")
            {
                words.AddRange(args.Skip(i));
                break;
            }

            if (WithValue().IsMatch(args[i]))
            {
                settings.Add(args[i]);
            }
            else if (Alone().IsMatch(args[i]))
            {
                settings.Add(i + 1 < args.Count ? $"{args[i]}={args[++i]}" : $"{args[i]}=");
            }
            else
            {
                words.Add(args[i]);
            }
        }

        return (words, settings);
    }

    [GeneratedRegex("^--[A-Za-z]+(?::[A-Za-z0-9.]+)+=", RegexOptions.NonBacktracking)]
    private static partial Regex WithValue();

    [GeneratedRegex("^--[A-Za-z]+(?::[A-Za-z0-9.]+)+$", RegexOptions.NonBacktracking)]
    private static partial Regex Alone();
}
