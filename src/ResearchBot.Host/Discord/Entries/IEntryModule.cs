namespace ResearchBot.Host.Discord.Entries;

/// <summary>A few entries that belong together.</summary>
internal interface IEntryModule
{
    /// <summary>The entries.</summary>
    IEnumerable<Entry> Entries { get; }
}
