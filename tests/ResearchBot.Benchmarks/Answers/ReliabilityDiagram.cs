using System.Globalization;
using System.Text;

namespace ResearchBot.Benchmarks.Answers;

/// <summary>Draws how often there was an answer where the fit gave it so much probability: on the diagonal where it is right.</summary>
internal static class ReliabilityDiagram
{
    private const int Bins = 10;
    private const int Side = 320;
    private const int Edge = 48;

    /// <summary>Draws.</summary>
    /// <param name="judged">Probability given, whether there was an answer, and what the question counts.</param>
    public static string Draw(IReadOnlyCollection<(double Probability, bool IsAnswerable, double Count)> judged)
    {
        var svg = new StringBuilder();
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Side + (2 * Edge)} {Side + (2 * Edge)}\" font-family=\"sans-serif\" font-size=\"12\">");
        Line($"<rect width=\"100%\" height=\"100%\" fill=\"white\"/><rect x=\"{Edge}\" y=\"{Edge}\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#888\"/>");
        Line($"<line x1=\"{Edge}\" y1=\"{Edge + Side}\" x2=\"{Edge + Side}\" y2=\"{Edge}\" stroke=\"#bbb\" stroke-dasharray=\"4 4\"/>");

        for (var i = 0; i <= Bins; i += 2)
        {
            Line($"<text x=\"{X(i / 10.0)}\" y=\"{Edge + Side + 18}\" text-anchor=\"middle\">{i / 10.0:0.0}</text><text x=\"{Edge - 8}\" y=\"{Y(i / 10.0) + 4}\" text-anchor=\"end\">{i / 10.0:0.0}</text>");
        }

        var points = judged.GroupBy(question => Math.Min(Bins - 1, (int)(question.Probability * Bins))).OrderBy(bin => bin.Key)
            .Select(bin => (Given: Mean(bin, question => question.Probability), Seen: Mean(bin, question => question.IsAnswerable ? 1 : 0), Count: bin.Count()))
            .ToList();
        Line($"<polyline fill=\"none\" stroke=\"#2a6f97\" stroke-width=\"2\" points=\"{string.Join(' ', points.Select(point => string.Create(CultureInfo.InvariantCulture, $"{X(point.Given)},{Y(point.Seen)}")))}\"/>");

        foreach (var (given, seen, count) in points)
        {
            Line($"<circle cx=\"{X(given)}\" cy=\"{Y(seen)}\" r=\"4\" fill=\"#2a6f97\"><title>{count} questions: given {given:0.00}, seen {seen:0.00}</title></circle>");
        }

        Line($"<text x=\"{Edge + (Side / 2)}\" y=\"{Edge + Side + 38}\" text-anchor=\"middle\">probability of an answer, fitted to the other sets</text>");
        Line($"<text x=\"14\" y=\"{Edge + (Side / 2)}\" text-anchor=\"middle\" transform=\"rotate(-90 14 {Edge + (Side / 2)})\">share that had an answer</text>");
        Line($"</svg>");

        return svg.ToString();

        void Line(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static double Mean(IEnumerable<(double Probability, bool IsAnswerable, double Count)> bin, Func<(double Probability, bool IsAnswerable, double Count), double> of) =>
        bin.Sum(question => question.Count * of(question)) / bin.Sum(question => question.Count);

    private static double X(double value) => Math.Round(Edge + (value * Side), 1);

    private static double Y(double value) => Math.Round(Edge + Side - (value * Side), 1);
}
