using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Load;

/// <summary>Many members, spread over guilds, who all do the same within a short time.</summary>
public sealed class Crowd
{
    private readonly List<(EmulatedMember Member, EmulatedChannel Channel)> _members;

    /// <summary>Adds the members.</summary>
    public Crowd(IReadOnlyList<EmulatedGuild> guilds, int members)
    {
        _members =
        [
            .. Enumerable.Range(1, members).Select(number =>
            {
                var guild = guilds[number % guilds.Count];

                return (guild.AddMember($"member{number}"), guild.FirstTextChannel);
            }),
        ];
    }

    /// <summary>Each runs a command once, evenly spread over a time.</summary>
    public async Task<IReadOnlyList<EmulatedInteraction>> RunAsync(string command, (string Name, object? Value)[] options, TimeSpan within, CancellationToken cancellationToken = default)
    {
        var began = TimeProvider.System.GetTimestamp();
        var runs = new List<EmulatedInteraction>();

        foreach (var (member, channel) in _members)
        {
            var early = (within * runs.Count / _members.Count) - TimeProvider.System.GetElapsedTime(began);

            if (early > TimeSpan.FromMilliseconds(2))
            {
                await Task.Delay(early, TimeProvider.System, cancellationToken);
            }

            runs.Add(await member.RunCommandAsync(channel, command, options));
        }

        return runs;
    }

    /// <summary>Waits until each has an answer, or for so long.</summary>
    public static async Task SettleAsync(IReadOnlyList<EmulatedInteraction> runs, TimeSpan limit)
    {
        var all = Task.WhenAll(runs.Select(run => run.OriginalAsync(limit: limit)));
        await all.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }
}
