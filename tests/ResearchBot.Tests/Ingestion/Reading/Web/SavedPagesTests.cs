using System.Text.Json;
using System.Text.RegularExpressions;

using AngleSharp.Html.Parser;

using ResearchBot.Corpus;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Web;

/// <summary>Measures reading on saved pages; the figures stand in the test's output, the floors only tell a break.</summary>
public sealed partial class SavedPagesTests(ITestOutputHelper output)
{
    [Fact(Explicit = true)]
    public async Task Articles_are_found_in_pages_with_a_known_text()
    {
        var (scores, equal, titles, titled, dates, dated, authors, authored) = (new List<double>(), 0, 0, 0, 0, 0, 0, 0);

        foreach (var folder in Directory.EnumerateDirectories(Shared.Path("eval", "extraction", "readability")).Order(StringComparer.Ordinal))
        {
            var draft = await ReadAsync(Path.Combine(folder, "source.html"));
            var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "expected.html"), TestContext.Current.CancellationToken);
            var expected = (await new HtmlParser().ParseDocumentAsync(wanted, TestContext.Current.CancellationToken)).Body!.TextContent;
            using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected-metadata.json"), TestContext.Current.CancellationToken));
            scores.Add(Overlap(draft?.Text ?? "", expected));
            titled += Text(facts, "title") is { Length: > 0 } ? 1 : 0;
            equal += Text(facts, "title") is { Length: > 0 } && Same(draft?.Details.Title, Text(facts, "title")) ? 1 : 0;
            titles += Text(facts, "title") is { Length: > 0 } title && IsTitle(draft?.Details.Title, title) ? 1 : 0;
            dated += Text(facts, "publishedTime") is null ? 0 : 1;
            dates += Text(facts, "publishedTime") is not null && draft?.Details.PublishedAt is not null ? 1 : 0;
            authored += Text(facts, "byline") is null ? 0 : 1;
            authors += Text(facts, "byline") is { } byline && Shares(byline, draft?.Details.Author) ? 1 : 0;
            Say($"{scores[^1]:0.000} {Path.GetFileName(folder)}: {draft?.Details.Title} | {Text(facts, "title")} | {draft?.Details.Author} | {Text(facts, "byline")} | {draft?.Details.PublishedAt:O}");
        }

        Say($"{scores.Count} pages: words F1 {scores.Average():0.0000}, titles right {titles} of {titled} ({equal} equal to the letter, outlet and all), dates present {dates} of {dated}, authors shared {authors} of {authored}");
        Assert.True(scores.Average() > .8);
    }

    [Fact(Explicit = true)]
    public async Task Pages_keep_what_belongs_and_lose_what_does_not()
    {
        var folder = Shared.Path("eval", "extraction", "pages");
        using var cases = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "evaldata.json"), TestContext.Current.CancellationToken));
        var halves = new (int Kept, int Wanted, int Left, int Unwanted)[2];
        var (titles, titled, authors, authored, dates, dated) = (0, 0, 0, 0, 0, 0);

        foreach (var page in cases.RootElement.EnumerateObject().Select(page => page.Value))
        {
            var path = Path.Combine(folder, page.GetProperty("file").GetString()!);

            if (!File.Exists(path))
            {
                continue;
            }

            var draft = await ReadAsync(path);
            var text = Squeeze(draft?.Text);
            string[] with = [.. page.GetProperty("with").EnumerateArray().Select(item => Squeeze(item.GetString()))];
            string[] without = [.. page.GetProperty("without").EnumerateArray().Select(item => Squeeze(item.GetString()))];
            ref var half = ref halves[HalfOf(Path.GetFileName(path))];
            half = (half.Kept + with.Count(text.Contains), half.Wanted + with.Length, half.Left + without.Count(text.Contains), half.Unwanted + without.Length);
            Count(page, "title", title => Same(draft?.Details.Title, title), ref titles, ref titled);
            Count(page, "author", author => Shares(author, draft?.Details.Author), ref authors, ref authored);
            Count(page, "date", date => draft?.Details.PublishedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) == date, ref dates, ref dated);
            Say($"{with.Count(text.Contains)}/{with.Length} {without.Count(text.Contains)}/{without.Length} {page.GetProperty("file")}: {draft?.Details.Title} | {draft?.Details.Author} | {draft?.Details.PublishedAt:O}");
        }

        Say($"looked at while building: {Figures(halves[0])}");
        Say($"never looked at: {Figures(halves[1])}");
        Say($"all: {Figures((halves[0].Kept + halves[1].Kept, halves[0].Wanted + halves[1].Wanted, halves[0].Left + halves[1].Left, halves[0].Unwanted + halves[1].Unwanted))}; titles equal {titles} of {titled}, authors shared {authors} of {authored}, dates equal {dates} of {dated}");
        Assert.All(halves, half => Assert.True(half.Kept > half.Wanted * .8));
    }

    private static string Figures((int Kept, int Wanted, int Left, int Unwanted) half) =>
        FormattableString.Invariant($"kept {half.Kept} of {half.Wanted}, unwanted {half.Left} of {half.Unwanted}, F1 {2.0 * half.Kept / (half.Kept + half.Left + half.Wanted):0.0000}");

    /// <summary>Deals the pages into two halves by their names (FNV-1a): one to build on, one to check with.</summary>
    private static int HalfOf(string name) => (int)(System.Text.Encoding.UTF8.GetBytes(name).Aggregate(2166136261u, (hash, one) => (hash ^ one) * 16777619) >> 8) & 1;

    /// <summary>The expected titles are what a library made of the page, often with the outlet behind it: a title without that is right.</summary>
    private static bool IsTitle(string? found, string expected) =>
        Same(found, expected) || (found is { Length: > 0 } && Squeeze(expected).StartsWith(found, StringComparison.OrdinalIgnoreCase) && Outlet().IsMatch(Squeeze(expected)[found.Length..]));

    private void Say(FormattableString line) => output.WriteLine(FormattableString.Invariant(line));

    private static void Count(JsonElement page, string name, Func<string, bool> holds, ref int good, ref int all)
    {
        if (page.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } expected)
        {
            (good, all) = (good + (holds(expected) ? 1 : 0), all + 1);
        }
    }

    private static async Task<ArticleDraft?> ReadAsync(string path) =>
        (await Reading.AllAsync(path, await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken)))[0] is ResearchBot.Ingestion.Reading.ReadResult.Read read ? read.Draft : null;

    private static string? Text(JsonDocument facts, string name) => facts.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;

    private static bool Same(string? one, string? other) => string.Equals(Squeeze(one), Squeeze(other), StringComparison.OrdinalIgnoreCase);

    private static bool Shares(string one, string? other) =>
        other is not null && Word().Matches(one).Select(word => word.Value).Intersect(Word().Matches(other).Select(word => word.Value), StringComparer.OrdinalIgnoreCase).Any();

    private static string Squeeze(string? text) => Spaces().Replace(text ?? "", " ").Trim();

    private static double Overlap(string found, string expected)
    {
        var left = Word().Matches(expected).CountBy(word => word.Value).ToDictionary();
        var (all, wanted, common) = (0, left.Values.Sum(), 0);

        foreach (Match word in Word().Matches(found))
        {
            all++;

            if (left.GetValueOrDefault(word.Value) > 0)
            {
                left[word.Value]--;
                common++;
            }
        }

        return all + wanted == 0 ? 1 : 2.0 * common / (all + wanted);
    }

    [GeneratedRegex(@"[\p{L}\p{N}]+", RegexOptions.NonBacktracking)]
    private static partial Regex Word();

    [GeneratedRegex(@"^\s?[\[|_·–—-].{1,40}$", RegexOptions.NonBacktracking)]
    private static partial Regex Outlet();

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
