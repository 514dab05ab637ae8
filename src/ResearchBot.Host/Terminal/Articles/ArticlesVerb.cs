using System.CommandLine;

using ResearchBot.Host.Terminal.Articles.Acts;

namespace ResearchBot.Host.Terminal.Articles;

/// <summary><c>articles</c>: curation from the terminal.</summary>
internal static class ArticlesVerb
{
    public static Command Create(VerbRunner runner) => new("articles", "Add, list, show, edit, remove, restore and export articles, and what was done to them.")
    {
        AddVerb.Create(runner),
        ListVerb.Create(runner),
        ShowVerb.Create(runner),
        DiffVerb.Create(runner),
        DuplicatesVerb.Create(runner),
        RemoveVerb.Create(runner),
        RemoveVerb.CreateRestore(runner),
        EditVerb.Create(runner),
        HistoryVerb.Create(runner),
        AuditVerb.Create(runner),
        UndoVerb.Create(runner),
        ExportVerb.Create(runner),
    };
}
