using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Commands;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Entries;

/// <summary>Every way in is in the table, and nothing in the table is without a way in.</summary>
public sealed class EntryTableTests
{
    [Fact]
    public async Task Every_command_that_Discord_shows_has_an_entry_and_every_entry_is_shown()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var table = world.Get<EntryTable>();

        var shown = CommandList.All.Where(command => command.Type is CommandType.ChatInput).SelectMany(PathsOf).Order(StringComparer.Ordinal);
        var known = table.All.Where(entry => entry.Kind is EntryKind.Command).Select(entry => entry.Name).Order(StringComparer.Ordinal);
        Assert.Equal(shown, known);

        var menus = CommandList.All.Where(command => command.Type is CommandType.Message).Select(command => command.Name);
        Assert.Equal(menus.Order(StringComparer.Ordinal), table.All.Where(entry => entry.Kind is EntryKind.MessageCommand).Select(entry => entry.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task What_changes_settings_is_for_administrators_and_what_counts_questions_for_moderators()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var rules = world.Get<EntryTable>().All.ToLookup(entry => entry.Name, entry => entry.Rule.Act);

        Assert.All(rules["settings"], act => Assert.Equal(Act.Administer, act));
        Assert.Equal([Act.Moderate], rules["stats"]);
        Assert.All(rules["ask"], act => Assert.Equal(Act.Ask, act));
    }

    private static IEnumerable<string> PathsOf(ApplicationCommand command)
    {
        var below = (command.Options ?? []).Where(option => option.Type is CommandOptionType.SubCommand).ToList();

        return below.Count == 0 ? [command.Name] : below.Select(option => $"{command.Name} {option.Name}");
    }
}
