using System.CommandLine;

using ResearchBot.Curation.Feeds;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary>The options that say how the articles of a feed are filed.</summary>
internal sealed class FilingOptions
{
    private const int MostItems = 500;

    private readonly Option<string[]> _tags = new("--tag") { Description = "A tag for its articles; may be given more than once.", HelpName = "TAG" };
    private readonly Option<string?> _shelf = new("--shelf") { Description = "The shelf for its articles.", HelpName = "NAME" };
    private readonly Option<bool> _review = new("--review") { Description = "Have moderators of the space's Discord server look at its articles first." };
    private readonly Option<int?> _limit = Options.Count("--limit", "How many items are taken in one poll, 50 unless said.", MostItems);

    /// <summary>Adds the options to a command.</summary>
    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _tags, _shelf, _review, _limit })
        {
            command.Add(option);
        }
    }

    /// <summary>Reads them.</summary>
    public FeedFiling Read(ParseResult parsed) => new()
    {
        Tags = [.. (parsed.GetValue(_tags) ?? []).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()],
        Shelf = parsed.GetValue(_shelf)?.Trim() is { Length: > 0 } shelf ? shelf : null,
        Review = parsed.GetValue(_review),
        Limit = parsed.GetValue(_limit) ?? FeedFiling.UsualLimit,
    };
}
