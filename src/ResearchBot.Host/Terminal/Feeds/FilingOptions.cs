using System.CommandLine;

using ResearchBot.Curation.Feeds;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary>The options that say how the articles of a feed are filed.</summary>
internal sealed class FilingOptions
{
    private const int MostItems = 500;

    private readonly Option<string[]> _tags = new("--tag") { Description = "A tag for its articles; may be given more than once.", HelpName = "TAG" };
    private readonly Option<string?> _shelf = new("--shelf") { Description = "The shelf for its articles.", HelpName = "NAME" };
    private readonly Option<bool> _review = new("--review") { Description = "Have moderators look at its articles first." };
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
    /// <exception cref="UsageException">Something that is not there yet is asked for.</exception>
    public FeedFiling Read(ParseResult parsed) => parsed.GetValue(_review)
        ? throw new UsageException("'feeds --review' is not there yet.")
        : new FeedFiling
        {
            Tags = [.. (parsed.GetValue(_tags) ?? []).Select(tag => tag.Trim()).Where(tag => tag.Length > 0).Distinct()],
            Shelf = parsed.GetValue(_shelf)?.Trim() is { Length: > 0 } shelf ? shelf : null,
            Limit = parsed.GetValue(_limit) ?? FeedFiling.UsualLimit,
        };
}
