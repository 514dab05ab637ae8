using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;

using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal;

/// <summary>Says in one sentence what is wrong with a command line.</summary>
internal static class UsageSentence
{
    /// <summary>What is wrong, and where the help is; null when nothing is.</summary>
    public static string? Find(ParseResult parsed)
    {
        if (parsed.Action is HelpAction || !parsed.CommandResult.Command.TreatUnmatchedTokensAsErrors)
        {
            return null;
        }

        var help = string.Join(' ', Path(parsed).Append("--help"));

        return Error(parsed) is { } error ? $"{ShownText.OneLine(error).TrimEnd('.')}: see 'researchbot {help}'." : null;
    }

    /// <summary>A word that nobody knows says more than what is missing without it.</summary>
    private static string? Error(ParseResult parsed) =>
        UnknownWord(parsed) is { } word
            ? $"There is no '{word}' here"
            : parsed.Errors.Count > 0 ? parsed.Errors[0].Message : null;

    /// <summary>A word that is left over, or an unknown option that a free text took in.</summary>
    private static string? UnknownWord(ParseResult parsed) => parsed.UnmatchedTokens.Count > 0
        ? parsed.UnmatchedTokens[0]
        : parsed.Tokens
            .TakeWhile(token => token.Type != TokenType.DoubleDash)
            .FirstOrDefault(token => token.Type == TokenType.Argument && token.Value.StartsWith("--", StringComparison.Ordinal))?.Value;

    private static Stack<string> Path(ParseResult parsed)
    {
        var names = new Stack<string>();

        for (var result = parsed.CommandResult; result?.Parent is not null; result = result.Parent as CommandResult)
        {
            names.Push(result.Command.Name);
        }

        return names;
    }
}
