using ResearchBot.Host.Discord.Entries;
using ResearchBot.Spaces;

namespace ResearchBot.Tests.Host.Discord.Entries;

/// <summary>What an entry should ask of those who use it, written by hand and not read from the entry.</summary>
/// <param name="Least">What one must be allowed to do; null where everybody may.</param>
/// <param name="Servers">It is for servers.</param>
/// <param name="Direct">It is for direct messages.</param>
/// <param name="OnlyWhereEnabled">It is for enabled channels.</param>
/// <param name="Curators">It is for those who curate a shelf, too.</param>
internal sealed record EntryRow(Act? Least, bool Servers = true, bool Direct = false, bool OnlyWhereEnabled = false, bool Curators = false)
{
    private static readonly EntryRow Asking = new(Act.Ask, OnlyWhereEnabled: true);
    private static readonly EntryRow Going = new(Act.Ask, Direct: true, OnlyWhereEnabled: true);
    private static readonly EntryRow Summing = new(Act.Summarize, OnlyWhereEnabled: true);
    private static readonly EntryRow Reading = new(Act.Ask, Direct: true);
    private static readonly EntryRow Own = new(null, Direct: true);
    private static readonly EntryRow Choosing = new(null, Servers: false, Direct: true);
    private static readonly EntryRow Setting = new(Act.Administer);
    private static readonly EntryRow Suggesting = new(Act.Suggest);
    private static readonly EntryRow Moderating = new(Act.Moderate);
    private static readonly EntryRow Curating = new(Act.Moderate, Curators: true);

    private static readonly Dictionary<(EntryKind, string), EntryRow> Rows = new()
    {
        [(EntryKind.Command, "ask")] = Asking,
        [(EntryKind.Command, "search")] = Asking,
        [(EntryKind.Command, "summarize article")] = Summing,
        [(EntryKind.Command, "summarize topic")] = Summing,
        [(EntryKind.Command, "summarize period")] = Summing,
        [(EntryKind.Command, "help")] = Own,
        [(EntryKind.Command, "privacy export")] = Own,
        [(EntryKind.Command, "privacy forget")] = Own,
        [(EntryKind.Command, "server")] = Choosing,
        [(EntryKind.Command, "settings")] = Setting,
        [(EntryKind.Command, "stats")] = new(Act.Moderate),
        [(EntryKind.Command, "gaps")] = new(Act.Moderate),
        [(EntryKind.Component, "gaps")] = new(Act.Moderate),
        [(EntryKind.Component, "dismiss-gap")] = new(Act.Moderate),
        [(EntryKind.Component, "add-for-gap")] = new(Act.Moderate),
        [(EntryKind.Form, "add-for-gap")] = new(Act.Moderate),
        [(EntryKind.MessageCommand, "Fact-check this")] = Asking,
        [(EntryKind.Command, "suggest")] = Suggesting,
        [(EntryKind.MessageCommand, "Suggest as source")] = Suggesting,
        [(EntryKind.Form, "suggest")] = Suggesting,
        [(EntryKind.Component, "approve")] = Curating,
        [(EntryKind.Component, "edit-suggestion")] = Curating,
        [(EntryKind.Form, "edit-suggestion")] = Curating,
        [(EntryKind.Component, "reject")] = Curating,
        [(EntryKind.Form, "reject")] = Curating,
        [(EntryKind.Component, "approve-outlet")] = Moderating,
        [(EntryKind.Command, "corpus add")] = Curating,
        [(EntryKind.Command, "corpus import")] = Moderating,
        [(EntryKind.Command, "corpus remove")] = Curating,
        [(EntryKind.Command, "corpus restore")] = Curating,
        [(EntryKind.Command, "corpus list")] = Curating,
        [(EntryKind.Component, "corpus-list")] = Curating,
        [(EntryKind.Command, "corpus show")] = Curating,
        [(EntryKind.Command, "corpus edit")] = Curating,
        [(EntryKind.Form, "edit-article")] = Curating,
        [(EntryKind.Command, "corpus history")] = Curating,
        [(EntryKind.Command, "corpus search")] = Curating,
        [(EntryKind.Command, "corpus stats")] = Moderating,
        [(EntryKind.Command, "corpus export")] = Moderating,
        [(EntryKind.Command, "corpus audit")] = Moderating,
        [(EntryKind.Component, "corpus-audit")] = Moderating,
        [(EntryKind.Component, "undo")] = Moderating,
        [(EntryKind.Command, "feeds add")] = Moderating,
        [(EntryKind.Command, "feeds list")] = Moderating,
        [(EntryKind.Component, "feeds-list")] = Moderating,
        [(EntryKind.Command, "feeds remove")] = Moderating,
        [(EntryKind.Command, "feeds poll")] = Moderating,
        [(EntryKind.Command, "feeds import")] = Moderating,
        [(EntryKind.Command, "feeds export")] = Moderating,
        [(EntryKind.Component, "quote")] = Reading,
        [(EntryKind.Component, "follow-up")] = Going,
        [(EntryKind.Component, "helpful")] = Reading,
        [(EntryKind.Component, "unhelpful")] = Reading,
        [(EntryKind.Component, "report")] = Reading,
        [(EntryKind.Component, "help")] = Own,
        [(EntryKind.Component, "forget")] = Own,
        [(EntryKind.Component, "keep")] = Own,
        [(EntryKind.Component, "server")] = Choosing,
        [(EntryKind.Component, "settings")] = Setting,
        [(EntryKind.Form, "follow-up")] = Going,
        [(EntryKind.Form, "unhelpful")] = Reading,
        [(EntryKind.Form, "report")] = Reading,
        [(EntryKind.Form, "settings")] = Setting,
    };

    /// <summary>The row of an entry; null when nobody has thought about it.</summary>
    public static EntryRow? Find(Entry entry) => Rows.GetValueOrDefault((entry.Kind, entry.Name));

    /// <summary>Whether somebody gets in, in a server.</summary>
    public bool LetsIn(People person, bool isEnabled) => Servers && Allows(person) && (isEnabled || !OnlyWhereEnabled);

    /// <summary>Whether somebody gets in, in direct messages.</summary>
    /// <param name="person">Who they are in the server that they ask; null where they share none.</param>
    public bool LetsInDirectly(People? person) => Direct && (person is null ? Least is null : Allows(person));

    private bool Allows(People person) => Least is not { } act || person.MayDo.Contains(act) || (Curators && person.CuratesShelf);
}
