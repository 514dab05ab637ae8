using System.Globalization;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Reads the numbers of a text: digits, number words, shares, money and places in an order.</summary>
internal sealed class FigureReader(string text, IReadOnlyList<Word> words)
{
    private const int MostDigits = 15;

    /// <summary>Reads every figure, in order.</summary>
    public List<Figure> Read()
    {
        var figures = new List<Figure>();

        for (var at = 0; at < words.Count;)
        {
            if (At(at) is { } figure)
            {
                figures.Add(figure);
                at = figure.Last + 1;
            }
            else
            {
                at++;
            }
        }

        return figures;
    }

    private Figure? At(int at) => Part(at) ?? Ordinal(at) ?? (words[at].Has(WordShape.Number) ? Digits(at) : Spelled(at));

    private Figure Digits(int at)
    {
        var digits = words[at].Text.Replace(",", "", StringComparison.Ordinal);

        if (digits.Length > MostDigits || !decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value))
        {
            return Finish(0, at, at) with { Digits = words[at].Text };
        }

        value = words[at].Has(WordShape.Negative) ? -value : value;

        if (Ending(at) is "st" or "nd" or "rd" or "th")
        {
            return new Figure(value, FigureUnit.Ordinal, at, at + 1, Written(at, at + 1));
        }

        return Scaled(value, at, at);
    }

    private Figure? Spelled(int at)
    {
        if (!NumberWords.Cardinals.TryGetValue(words[at].Text, out var number))
        {
            return words[at].Text is "dozen" or "hundred" or "thousand" or "million" or "billion" && at > 0 && words[at - 1].Text is "a"
                ? Scaled(1, at, at - 1)
                : null;
        }

        // "One of them", "no one" and "one another" count nothing.
        if (number == 1 && (TextAt(at + 1) is "of" or "another" || TextAt(at - 1) is "no" or "any" or "every" or "this" or "that" or "which"))
        {
            return null;
        }

        var last = at;

        if (number >= 20 && NumberWords.Cardinals.TryGetValue(TextAt(at + 1), out var unit) && unit is > 0 and < 10)
        {
            (number, last) = (number + unit, at + 1);
        }

        return Scaled(number, at, last);
    }

    private Figure Scaled(decimal value, int first, int last)
    {
        var money = first > 0 && NumberWords.Currencies.ContainsKey(words[first - 1].Text);
        decimal? other = null;

        while (NumberWords.Scales.TryGetValue(TextAt(last + 1), out var scale) && value < 1_000_000_000_000)
        {
            last++;

            if (words[last].Text is "m" or "b" && !money)
            {
                other = value * scale;
                break;
            }

            value *= scale;

            // "Two hundred and five": the rest adds to it.
            var next = TextAt(last + 1) == "and" ? last + 2 : last + 1;

            if (scale == 100 && NumberWords.Cardinals.TryGetValue(TextAt(next), out var rest) && rest > 0)
            {
                (value, last) = (value + rest, next);

                if (rest >= 20 && NumberWords.Cardinals.TryGetValue(TextAt(last + 1), out var unit) && unit is > 0 and < 10)
                {
                    (value, last) = (value + unit, last + 1);
                }
            }
        }

        return Finish(value, first, last) with { Other = other };
    }

    private Figure Finish(decimal value, int first, int last)
    {
        var rough = NumberWords.Rough.Contains(TextAt(first - 1)) || NumberWords.Rough.Contains(TextAt(first - 2));

        if (NumberWords.Currencies.TryGetValue(TextAt(first - 1), out var sign))
        {
            return new Figure(value, FigureUnit.Money, first, last, Written(first - 1, last)) { Currency = sign, IsRough = rough };
        }

        if (NumberWords.Currencies.TryGetValue(TextAt(last + 1), out var name) && !words[last + 1].Has(WordShape.Sign))
        {
            return new Figure(value, FigureUnit.Money, first, last + 1, Written(first, last + 1)) { Currency = name, IsRough = rough };
        }

        var percent = TextAt(last + 1) switch
        {
            "%" or "percent" or "pc" or "percentage" => 1,
            "per" when TextAt(last + 2) == "cent" => 2,
            _ => 0,
        };
        var unit = percent > 0 ? FigureUnit.Percent : FigureUnit.Plain;

        return new Figure(value, unit, first, last + percent, Written(first, last + percent)) { IsRough = rough };
    }

    private Figure? Part(int at)
    {
        if (words[at].Text == "half" && (words[at].End == text.Length || text[words[at].End] != '-'))
        {
            return new Figure(50, FigureUnit.Percent, at, at, "half");
        }

        var many = words[at].Text is "a" or "an" ? 1 : NumberWords.Cardinals.GetValueOrDefault(words[at].Text);

        return many is > 0 and < 10 && (many > 1 || TextAt(at + 2) == "of")
            && NumberWords.Parts.TryGetValue(many == 1 ? TextAt(at + 1) : TextAt(at + 1).TrimEnd('s'), out var part) && (many == 1 || TextAt(at + 1).EndsWith('s'))
            ? new Figure(Math.Round(part * many, 2), FigureUnit.Percent, at, at + 1, Written(at, at + 1))
            : null;
    }

    private Figure? Ordinal(int at)
    {
        if (NumberWords.Ordinals.TryGetValue(words[at].Text, out var place) && place > 0)
        {
            // "First, ..." counts the writer's points.
            if (words[at].Has(WordShape.First) && words[at].End < text.Length && text[words[at].End] == ',')
            {
                return null;
            }

            return new Figure(place, FigureUnit.Ordinal, at, at, Written(at, at));
        }

        return NumberWords.Cardinals.GetValueOrDefault(words[at].Text) is >= 20 and var tens
            && NumberWords.Ordinals.TryGetValue(TextAt(at + 1), out var unit) && unit is > 0 and < 10
            ? new Figure(tens + unit, FigureUnit.Ordinal, at, at + 1, Written(at, at + 1))
            : null;
    }

    private string Ending(int at) => at + 1 < words.Count && words[at + 1].Has(WordShape.Glued) ? words[at + 1].Text : "";

    private string TextAt(int at) => at >= 0 && at < words.Count ? words[at].Text : "";

    private string Written(int first, int last) => text[words[first].Start..words[last].End];
}
