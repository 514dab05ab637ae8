using System.CommandLine;

using ResearchBot.Host.Terminal.Articles;
using ResearchBot.Host.Terminal.Asking;
using ResearchBot.Host.Terminal.Checking;
using ResearchBot.Host.Terminal.Feeds;
using ResearchBot.Host.Terminal.Gaps;
using ResearchBot.Host.Terminal.Indexing;
using ResearchBot.Host.Terminal.Keeping;
using ResearchBot.Host.Terminal.Measuring;
using ResearchBot.Host.Terminal.Reading;
using ResearchBot.Host.Terminal.Research;
using ResearchBot.Host.Terminal.Running;
using ResearchBot.Host.Terminal.Searching;
using ResearchBot.Host.Terminal.Shelves;
using ResearchBot.Host.Terminal.Suggestions;
using ResearchBot.Host.Terminal.Verifying;

namespace ResearchBot.Host.Terminal;

/// <summary>All verbs.</summary>
internal static class VerbTree
{
    /// <summary>Builds the command line.</summary>
    public static RootCommand Create(VerbRunner runner)
    {
        var root = new RootCommand("A research assistant that answers from a curated corpus, with citations checked before they are shown.")
        {
            RunVerb.Create(runner),
            AskVerb.Create(runner),
            SearchVerb.Create(runner),
            SummarizeVerb.Create(runner),
            VerifyVerb.Create(runner),
            ReadVerb.Create(runner),
            ArticlesVerb.Create(runner),
            FeedsVerb.Create(runner),
            SuggestionsVerb.Create(runner),
            GapsVerb.Create(runner),
            ShelvesVerb.Create(runner),
            IndexVerb.Create(runner),
            CatalogVerb.Create(runner),
            BackupVerb.Create(runner),
            RestoreVerb.Create(runner),
            EvaluateVerb.Create(runner),
            DoctorVerb.Create(runner),
        };

        foreach (var absent in AbsentVerbs.Create(runner))
        {
            root.Add(absent);
        }

        root.HelpName = "researchbot";
        root.Directives.Clear();
        root.SetAction(RunVerb.Action(runner));

        return root;
    }
}
