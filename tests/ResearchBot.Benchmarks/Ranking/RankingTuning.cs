using System.Globalization;

using ResearchBot.Retrieval.Ranking;

namespace ResearchBot.Benchmarks.Ranking;

/// <summary>
/// Finds one setting of the ranking for every corpus, and tells what it is worth on a set that it was not found on:
/// each set is left out once, the dials are turned one after another while the mean over the others rises, and the set that was left out is measured.
/// </summary>
internal static class RankingTuning
{
    private const int Rounds = 1;
    private const double Noticeable = .0002;

    /// <summary>Prints the setting in use, and what is asked for.</summary>
    /// <param name="folder">A folder of sets.</param>
    /// <param name="most">Questions a set at the most.</param>
    /// <param name="wanted"><c>parts</c>: each part switched off; <c>tune</c>: the cross-validation; <c>phrases=0.2,nearness=0.1</c>: another setting.</param>
    public static async Task RunAsync(string folder, int most, IReadOnlyList<string> wanted)
    {
        var sets = new List<RankingSet>();

        foreach (var path in Directory.EnumerateDirectories(folder).Order(StringComparer.Ordinal))
        {
            sets.Add(await RankingSet.ReadAsync(path, most));
        }

        Print("setting", sets.Select(set => set.Name));
        await PrintAsync("in use", sets, RankingWeights.Default);

        foreach (var what in wanted)
        {
            await (what switch
            {
                "parts" => SwitchOffAsync(sets),
                "tune" => CrossValidateAsync(sets),
                _ => PrintAsync(what, sets, Read(what)),
            });
        }

        foreach (var set in sets)
        {
            await set.DisposeAsync();
        }
    }

    private static async Task SwitchOffAsync(IReadOnlyList<RankingSet> sets)
    {
        foreach (var dial in RankingDial.All)
        {
            await PrintAsync($"without {dial.Name}", sets, dial.Off(RankingWeights.Default));
        }
    }

    private static async Task CrossValidateAsync(IReadOnlyList<RankingSet> sets)
    {
        foreach (var left in sets)
        {
            var found = await TuneAsync([.. sets.Where(set => set != left)]);
            await PrintAsync($"found without {left.Name}", sets, found);
            Console.WriteLine($"  {Describe(found)}");
        }

        var best = await TuneAsync(sets);
        await PrintAsync("found with all", sets, best);
        Console.WriteLine($"  {Describe(best)}");
    }

    private static RankingWeights Read(string setting) => setting.Split(',').Select(part => part.Split('=')).Aggregate(
        RankingWeights.Default,
        (weights, part) => RankingDial.All.Single(dial => dial.Name == part[0]).Set(weights, float.Parse(part[1], CultureInfo.InvariantCulture)));

    private static async Task<RankingWeights> TuneAsync(IReadOnlyList<RankingSet> sets)
    {
        var best = RankingWeights.Default;
        var score = await MeanAsync(sets, best);

        for (var round = 0; round < Rounds; round++)
        {
            foreach (var dial in RankingDial.All)
            {
                foreach (var value in dial.Values)
                {
                    var turned = dial.Set(best, value);

                    if (await MeanAsync(sets, turned) is var reached && reached > score + Noticeable)
                    {
                        (best, score) = (turned, reached);
                    }
                }
            }
        }

        return best;
    }

    private static async Task<double> MeanAsync(IReadOnlyList<RankingSet> sets, RankingWeights weights) => (await MeasureAsync(sets, weights)).Average();

    private static async Task<double[]> MeasureAsync(IReadOnlyList<RankingSet> sets, RankingWeights weights)
    {
        var scores = new double[sets.Count];

        for (var i = 0; i < scores.Length; i++)
        {
            scores[i] = await sets[i].MeasureAsync(weights);
        }

        return scores;
    }

    private static string Describe(RankingWeights weights) =>
        string.Join(", ", RankingDial.All.Select(dial => string.Create(CultureInfo.InvariantCulture, $"{dial.Name} {dial.Read(weights):0.##}")));

    private static async Task PrintAsync(string what, IReadOnlyList<RankingSet> sets, RankingWeights weights)
    {
        var scores = await MeasureAsync(sets, weights);
        Print(what, scores.Append(scores.Average()).Select(score => score.ToString("0.0000", CultureInfo.InvariantCulture)));
    }

    private static void Print(string what, IEnumerable<string> cells) =>
        Console.WriteLine(string.Concat(what.PadRight(36), string.Concat(cells.Select(cell => cell[..Math.Min(cell.Length, 12)].PadRight(13)))));
}
