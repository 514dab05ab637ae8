using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>An interpolated string whose letters are the program's own and whose holes are foreign unless escaped.</summary>
[InterpolatedStringHandler]
internal readonly ref struct EscapedInterpolation
{
    private readonly StringBuilder _markup;

    public EscapedInterpolation(int literalLength, int formattedCount) => _markup = new StringBuilder(literalLength + (formattedCount * 16));

    public void AppendLiteral(string own) => _markup.Append(own);

    public void AppendFormatted(Escaped escaped) => _markup.Append(escaped.ToString());

    public void AppendFormatted(string? foreign) => _markup.Append(Escaped.Text(foreign).ToString());

    public void AppendFormatted(long number) => _markup.Append(number.ToString(CultureInfo.InvariantCulture));

    public override string ToString() => _markup.ToString();
}
