using System.CommandLine;
using System.Globalization;

using ResearchBot.Corpus;

namespace ResearchBot.Host.Terminal;

/// <summary>The options that many verbs share.</summary>
internal static class Options
{
    /// <summary>Results as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write the result as JSON." };

    /// <summary>Which space.</summary>
    public static Option<string> Space() => new("--space")
    {
        Description = "The space to work in.",
        HelpName = "ID",
        DefaultValueFactory = _ => SpaceId.Default.Value,
    };

    /// <summary>A number of things.</summary>
    public static Option<int?> Count(string name, string description, int maximum) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result =>
        {
            if (result.Tokens is [{ Value: var value }]
                && int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count >= 1 && count <= maximum)
            {
                return count;
            }

            result.AddError(string.Create(CultureInfo.InvariantCulture, $"{name} takes a number from 1 to {maximum}"));

            return null;
        },
    };

    /// <summary>Reads the space.</summary>
    /// <exception cref="UsageException">No space can have that name.</exception>
    public static SpaceId ReadSpace(this ParseResult parsed, Option<string> option)
    {
        var value = parsed.GetValue(option);

        return SpaceId.IsValid(value)
            ? new SpaceId(value!)
            : throw new UsageException("--space takes 1 to 64 lower-case letters, digits, '-', '_' or ':'.");
    }
}
