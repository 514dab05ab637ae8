using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

/// <summary>A used command: its path, and the options of the last command in it by name.</summary>
internal sealed record CommandInput(string Path, IReadOnlyDictionary<string, InteractionOption> Options)
{
    private const int DeepestPath = 3;

    public static CommandInput Of(InteractionData? data)
    {
        var path = new List<string>(DeepestPath);
        var options = data?.Options ?? [];

        if (data?.Name is { Length: > 0 } name)
        {
            path.Add(name);
        }

        while (path.Count < DeepestPath
            && options is [{ Type: CommandOptionType.SubCommand or CommandOptionType.SubCommandGroup } below, ..])
        {
            path.Add(below.Name);
            options = below.Options;
        }

        return new CommandInput(
            string.Join(' ', path),
            options.GroupBy(option => option.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
    }
}
