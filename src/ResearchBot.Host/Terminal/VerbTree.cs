using System.CommandLine;

using ResearchBot.Host.Terminal.Articles;
using ResearchBot.Host.Terminal.Asking;
using ResearchBot.Host.Terminal.Indexing;
using ResearchBot.Host.Terminal.Searching;

namespace ResearchBot.Host.Terminal;

/// <summary>All verbs.</summary>
internal static class VerbTree
{
    /// <summary>Builds the command line.</summary>
    public static RootCommand Create(VerbRunner runner)
    {
        var root = new RootCommand("A research assistant that answers from a curated corpus, with citations checked before they are shown.")
        {
            AskVerb.Create(runner),
            SearchVerb.Create(runner),
            ArticlesVerb.Create(runner),
            IndexVerb.Create(runner),
        };
        root.Directives.Clear();

        return root;
    }
}
