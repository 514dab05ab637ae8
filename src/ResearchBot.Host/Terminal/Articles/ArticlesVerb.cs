using System.CommandLine;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles</c>: curation from the terminal.</summary>
internal static class ArticlesVerb
{
    public static Command Create(VerbRunner runner) => new("articles", "Add, list, show, remove, restore and export articles.")
    {
        AddVerb.Create(runner),
        ListVerb.Create(runner),
        ShowVerb.Create(runner),
        DiffVerb.Create(runner),
        RemoveVerb.Create(runner),
        RemoveVerb.CreateRestore(runner),
        ExportVerb.Create(runner),
    };
}
