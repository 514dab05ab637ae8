using System.Globalization;
using System.Text;
using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>The lists of a Word file: knows what stands before each item, and counts.</summary>
internal sealed class WordNumbering
{
    private const int Levels = 9;

    private readonly Dictionary<int, Level[]> _lists = [];
    private readonly Dictionary<int, (int List, Dictionary<int, int> Starts)> _uses = [];
    private readonly Dictionary<int, int[]> _counts = [];
    private readonly HashSet<int> _begun = [];

    /// <summary>Reads the part; null: there are no lists.</summary>
    public static WordNumbering Read(XmlReader? xml)
    {
        var numbering = new WordNumbering();

        while (xml?.Read() is true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "abstractNum" } && xml.Number("abstractNumId") is { } list)
            {
                numbering._lists[list] = ReadLevels(xml);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "num" } && xml.Number("numId") is { } use)
            {
                numbering._uses[use] = ReadUse(xml);
            }
        }

        return numbering;
    }

    /// <summary>Counts one more item.</summary>
    /// <param name="use">The list as paragraphs name it; 0 is none.</param>
    /// <param name="depth">The item's level, from 0.</param>
    /// <returns>Its number as it is shown; empty for a bullet; null where it is no item.</returns>
    public string? Next(int use, int depth)
    {
        if (use == 0 || depth is < 0 or >= Levels || !_uses.TryGetValue(use, out var used) || !_lists.TryGetValue(used.List, out var levels))
        {
            return null;
        }

        var counts = _counts.TryGetValue(used.List, out var kept) ? kept : _counts[used.List] = new int[Levels];

        if (_begun.Add(use))
        {
            foreach (var (level, start) in used.Starts)
            {
                counts[level] = start - levels[level].Start;
            }
        }

        counts[depth]++;
        Array.Clear(counts, depth + 1, Levels - depth - 1);

        return levels[depth].Format switch
        {
            "bullet" => "",
            "none" => null,
            _ => Show(levels, counts, depth),
        };
    }

    private static string Show(Level[] levels, int[] counts, int depth)
    {
        var shown = new StringBuilder();
        var pattern = levels[depth].Pattern;

        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] == '%' && i + 1 < pattern.Length && pattern[i + 1] is >= '1' and <= '9')
            {
                var level = pattern[++i] - '1';
                shown.Append(ListNumber.Of(levels[level].Format, Math.Max(counts[level], 1) + levels[level].Start - 1));
            }
            else
            {
                shown.Append(pattern[i]);
            }
        }

        return shown.ToString().Trim();
    }

    private static Level[] ReadLevels(XmlReader xml)
    {
        var levels = Enumerable.Range(1, Levels).Select(level => new Level("decimal", string.Create(CultureInfo.InvariantCulture, $"%{level}."), 1)).ToArray();
        var current = 0;
        xml.Within(name =>
        {
            switch (name)
            {
                case "lvl":
                    current = Math.Clamp(xml.Number("ilvl") ?? 0, 0, Levels - 1);
                    break;

                case "start":
                    levels[current] = levels[current] with { Start = Math.Clamp(xml.Number() ?? 1, 0, 32_767) };
                    break;

                case "numFmt":
                    levels[current] = levels[current] with { Format = xml.Of("val") ?? "decimal" };
                    break;

                case "lvlText":
                    levels[current] = levels[current] with { Pattern = xml.Of("val") is { Length: <= 40 } pattern ? pattern : "" };
                    break;
            }
        });

        return levels;
    }

    private static (int List, Dictionary<int, int> Starts) ReadUse(XmlReader xml)
    {
        var (list, starts, level) = (-1, new Dictionary<int, int>(), 0);
        xml.Within(name =>
        {
            switch (name)
            {
                case "abstractNumId":
                    list = xml.Number() ?? -1;
                    break;

                case "lvlOverride":
                    level = Math.Clamp(xml.Number("ilvl") ?? 0, 0, Levels - 1);
                    break;

                case "startOverride":
                    starts[level] = Math.Clamp(xml.Number() ?? 1, 0, 32_767);
                    break;
            }
        });

        return (list, starts);
    }

    private sealed record Level(string Format, string Pattern, int Start);
}
