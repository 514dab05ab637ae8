using System.Collections.Frozen;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Messages;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Everything that members can use. What is not in it does not exist.</summary>
internal sealed class EntryTable(IEnumerable<IEntryModule> modules)
{
    private readonly FrozenDictionary<(EntryKind, string), Entry> _entries =
        modules.SelectMany(module => module.Entries).ToFrozenDictionary(entry => (entry.Kind, entry.Name));

    /// <summary>All entries.</summary>
    public IReadOnlyCollection<Entry> All => _entries.Values;

    /// <summary>The entry that an interaction uses; null when there is none, or none any more.</summary>
    public Entry? Find(InteractionContext context) => context.Interaction switch
    {
        { Type: InteractionType.Command, Data.Type: CommandType.Message } => Find(EntryKind.MessageCommand, context.Interaction.Data.Name),
        { Type: InteractionType.Command or InteractionType.Autocomplete } => Find(EntryKind.Command, context.CommandPath),
        { Type: InteractionType.Component } => Find(EntryKind.Component, CustomId.Parse(context.CustomId)?.Act),
        { Type: InteractionType.Modal } => Find(EntryKind.Form, CustomId.Parse(context.CustomId)?.Act),
        _ => null,
    };

    private Entry? Find(EntryKind kind, string? name) => name is null ? null : _entries.GetValueOrDefault((kind, name));
}
