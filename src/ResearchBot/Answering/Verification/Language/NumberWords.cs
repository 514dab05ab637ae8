using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>English words that stand for numbers, scales and currencies.</summary>
internal static class NumberWords
{
    /// <summary>Zero to ninety.</summary>
    public static readonly FrozenDictionary<string, int> Cardinals = Numbered(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
        "thirty forty fifty sixty seventy eighty ninety");

    /// <summary>First to ninetieth.</summary>
    public static readonly FrozenDictionary<string, int> Ordinals = Numbered(
        "zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        + "seventeenth eighteenth nineteenth twentieth",
        "thirtieth fortieth fiftieth sixtieth seventieth eightieth ninetieth");

    /// <summary>Words that multiply the number before.</summary>
    public static readonly FrozenDictionary<string, decimal> Scales = Table<decimal>(
        ("hundred", 100), ("dozen", 12), ("thousand", 1_000), ("k", 1_000), ("million", 1_000_000), ("mn", 1_000_000), ("mln", 1_000_000), ("m", 1_000_000),
        ("billion", 1_000_000_000), ("bn", 1_000_000_000), ("b", 1_000_000_000), ("trillion", 1_000_000_000_000), ("tn", 1_000_000_000_000),
        ("lakh", 100_000), ("crore", 10_000_000));

    /// <summary>Signs and names of currencies.</summary>
    public static readonly FrozenDictionary<string, string> Currencies = Table<string>(
        ("$", "$"), ("us$", "$"), ("usd", "$"), ("dollar", "$"), ("dollars", "$"), ("€", "€"), ("eur", "€"), ("euro", "€"), ("euros", "€"),
        ("£", "£"), ("gbp", "£"), ("pound", "£"), ("pounds", "£"), ("¥", "¥"), ("yen", "¥"), ("jpy", "¥"), ("yuan", "元"), ("cny", "元"), ("rmb", "元"),
        ("₹", "₹"), ("rupee", "₹"), ("rupees", "₹"), ("inr", "₹"), ("₽", "₽"), ("rouble", "₽"), ("roubles", "₽"), ("ruble", "₽"), ("rubles", "₽"));

    /// <summary>Parts of a whole, in hundredths.</summary>
    public static readonly FrozenDictionary<string, decimal> Parts = Table<decimal>(
        ("half", 50), ("halv", 50), ("third", 100m / 3), ("quarter", 25), ("fifth", 20), ("sixth", 100m / 6), ("eighth", 12.5m), ("tenth", 10));

    /// <summary>Words that make the number behind them approximate.</summary>
    public static readonly FrozenSet<string> Rough =
        FrozenSet.Create("about", "around", "roughly", "approximately", "nearly", "almost", "some", "approx", "circa", "estimated");

    private static FrozenDictionary<string, int> Numbered(string units, string tens)
    {
        var numbers = units.Split(' ').Select((word, index) => (word, index)).ToDictionary(pair => pair.word, pair => pair.index);

        foreach (var (word, index) in tens.Split(' ').Select((word, index) => (word, index)))
        {
            numbers[word] = (index + 3) * 10;
        }

        return numbers.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, T> Table<T>(params (string Key, T Value)[] entries) =>
        entries.ToFrozenDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
}
