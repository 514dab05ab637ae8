using System.CommandLine;

namespace ResearchBot.Host.Terminal.Feeds;

/// <summary><c>feeds</c>: followed feeds.</summary>
internal static class FeedsVerb
{
    public static Command Create(VerbRunner runner) => new("feeds", "Follow feeds: RSS, Atom, RDF and JSON Feed.")
    {
        AddFeedVerb.Create(runner),
        ListFeedsVerb.Create(runner),
        RemoveFeedVerb.Create(runner),
        PollVerb.Create(runner),
        OpmlVerbs.CreateImport(runner),
        OpmlVerbs.CreateExport(runner),
    };
}
