using System.CommandLine;

using ResearchBot.Corpus;

namespace ResearchBot.Host.Terminal;

/// <summary>The options that narrow what is searched.</summary>
internal sealed class FilterOptions
{
    private readonly Option<string?> _since = new("--since") { Description = "Only articles published on this day or later (YYYY-MM-DD, YYYY-MM or YYYY).", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "Only articles published on this day or earlier.", HelpName = "DATE" };
    private readonly Option<string?> _source = new("--source") { Description = "Only articles of this outlet.", HelpName = "NAME" };
    private readonly Option<string?> _tag = new("--tag") { Description = "Only articles with this tag.", HelpName = "TAG" };
    private readonly Option<string?> _shelf = new("--shelf") { Description = "Only articles on this shelf.", HelpName = "NAME" };
    private readonly Option<string> _space = Options.Space();

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _since, _until, _source, _tag, _shelf, _space })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads them.</summary>
    /// <exception cref="UsageException">A date or the space cannot be understood.</exception>
    public PassageFilter Read(ParseResult parsed) => new(new SpaceScope(parsed.ReadSpace(_space)))
    {
        Period = ReadPeriod(parsed),
        Source = parsed.GetValue(_source),
        Tag = parsed.GetValue(_tag),
        Shelf = parsed.GetValue(_shelf),
    };

    private Period? ReadPeriod(ParseResult parsed)
    {
        var since = parsed.GetValue(_since) is { } from ? DayWords.Read("--since", from).Since : null;
        var until = parsed.GetValue(_until) is { } to ? DayWords.Read("--until", to).Until : null;

        return (since, until) switch
        {
            (null, null) => null,
            _ when since > until => throw new UsageException("--since is later than --until."),
            _ => new Period(since, until),
        };
    }
}
