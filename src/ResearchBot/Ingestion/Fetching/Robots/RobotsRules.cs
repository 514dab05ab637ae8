namespace ResearchBot.Ingestion.Fetching.Robots;

/// <summary>What a site asks of programs, as RFC 9309 has it: the rules of the groups that name us, else of those for all; the longest rule that fits an address decides, and of two alike the one that allows.</summary>
internal sealed class RobotsRules
{
    private readonly IReadOnlyList<RobotsRule> _rules;

    private RobotsRules(IReadOnlyList<RobotsRule> rules) => _rules = rules;

    /// <summary>Everything may be fetched.</summary>
    public static RobotsRules AllowAll { get; } = new([]);

    /// <summary>Nothing may be fetched.</summary>
    public static RobotsRules AllowNothing { get; } = new([new RobotsRule("/", IsAllowed: false)]);

    /// <summary>Reads the rules for a program.</summary>
    /// <param name="text">The file.</param>
    /// <param name="product">The name of the program, in any case.</param>
    public static RobotsRules Parse(string text, string product)
    {
        var (ours, others) = (new List<RobotsRule>(), new List<RobotsRule>());
        var (isOurs, isForAll, isNaming, isNamed) = (false, false, false, false);

        foreach (var line in text.Split('\n', '\r'))
        {
            if (FieldOf(line) is not (var name, var value))
            {
                continue;
            }

            if (name == "user-agent")
            {
                (isOurs, isForAll) = isNaming ? (isOurs, isForAll) : (false, false);
                isNaming = true;
                isOurs |= ProductOf(value).Equals(product, StringComparison.OrdinalIgnoreCase);
                isForAll |= value == "*";
                isNamed |= isOurs;
            }
            else if (name is "allow" or "disallow")
            {
                isNaming = false;
                var rule = new RobotsRule(RobotsPath.Fold(value), name == "allow");
                ours.AddRange(isOurs && value.Length > 0 ? [rule] : []);
                others.AddRange(isForAll && value.Length > 0 ? [rule] : []);
            }
        }

        return new RobotsRules(isNamed ? ours : others);
    }

    /// <summary>Tells whether an address of the site may be fetched.</summary>
    public bool Allows(Uri address)
    {
        var path = RobotsPath.Fold(address.PathAndQuery);

        return path == "/robots.txt" || (_rules.Where(rule => RobotsPath.Fits(rule.Path, path)).OrderByDescending(rule => rule.Path.Length).ThenByDescending(rule => rule.IsAllowed).FirstOrDefault()?.IsAllowed ?? true);
    }

    private static (string Name, string Value)? FieldOf(string line)
    {
        var told = line.Split('#', 2)[0];
        var colon = told.IndexOf(':', StringComparison.Ordinal);

        return colon < 0 ? null : (told[..colon].Trim().Trim('\uFEFF').ToLowerInvariant(), told[(colon + 1)..].Trim());
    }

    /// <summary>The letters of a name, without what is behind them: <c>ResearchBot/1.0</c> names us too.</summary>
    private static string ProductOf(string value) => string.Concat(value.TakeWhile(c => char.IsAsciiLetter(c) || c is '-' or '_'));
}

/// <summary>One rule.</summary>
/// <param name="Path">The beginning of addresses, with <c>*</c> for anything and <c>$</c> for their end.</param>
/// <param name="IsAllowed">Whether what fits may be fetched.</param>
internal sealed record RobotsRule(string Path, bool IsAllowed);
