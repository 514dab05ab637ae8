using ResearchBot.Discord.Models;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Something that members can use: a command, a component of a message, a form.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">A command's path (<c>settings channel</c>), or the act of a custom id.</param>
/// <param name="Rule">Who may use it.</param>
/// <param name="RunAsync">What it does, once the rule is kept.</param>
internal sealed record Entry(EntryKind Kind, string Name, AccessRule Rule, Func<Visit, CancellationToken, Task> RunAsync)
{
    /// <summary>It works in direct messages, too.</summary>
    public bool InDirectMessages { get; init; }

    /// <summary>It works in servers.</summary>
    public bool InServers { get; init; } = true;

    /// <summary>Suggests values while a member types; null where nothing is suggested.</summary>
    public Func<Visit, CancellationToken, Task<IReadOnlyList<Choice>>>? SuggestAsync { get; init; }

    public static Entry Command(string path, AccessRule rule, Func<Visit, CancellationToken, Task> run) => new(EntryKind.Command, path, rule, run);

    public static Entry MessageCommand(string name, AccessRule rule, Func<Visit, CancellationToken, Task> run) => new(EntryKind.MessageCommand, name, rule, run);

    public static Entry Component(string act, AccessRule rule, Func<Visit, CancellationToken, Task> run) => new(EntryKind.Component, act, rule, run);

    public static Entry Form(string act, AccessRule rule, Func<Visit, CancellationToken, Task> run) => new(EntryKind.Form, act, rule, run);
}

/// <summary>The ways in.</summary>
internal enum EntryKind
{
    Command,
    MessageCommand,
    Component,
    Form,
}
