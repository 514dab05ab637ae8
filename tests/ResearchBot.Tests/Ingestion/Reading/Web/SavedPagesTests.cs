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
        var (scores, titles, dates, dated, authors, authored) = (new List<double>(), 0, 0, 0, 0, 0);

        foreach (var folder in Directory.EnumerateDirectories(Shared.Path("eval", "extraction", "readability")).Order(StringComparer.Ordinal))
        {
            var draft = await ReadAsync(Path.Combine(folder, "source.html"));
            var wanted = await File.ReadAllTextAsync(Path.Combine(folder, "expected.html"), TestContext.Current.CancellationToken);
            var expected = (await new HtmlParser().ParseDocumentAsync(wanted, TestContext.Current.CancellationToken)).Body!.TextContent;
            using var facts = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "expected-metadata.json"), TestContext.Current.CancellationToken));
            scores.Add(Overlap(draft?.Text ?? "", expected));
            titles += Same(draft?.Details.Title, Text(facts, "title")) ? 1 : 0;
            dated += Text(facts, "publishedTime") is null ? 0 : 1;
            dates += Text(facts, "publishedTime") is not null && draft?.Details.PublishedAt is not null ? 1 : 0;
            authored += Text(facts, "byline") is null ? 0 : 1;
            authors += Text(facts, "byline") is { } byline && Shares(byline, draft?.Details.Author) ? 1 : 0;
            Say($"{scores[^1]:0.000} {Path.GetFileName(folder)}: {draft?.Details.Title} | {Text(facts, "title")} | {draft?.Details.Author} | {Text(facts, "byline")} | {draft?.Details.PublishedAt:O}");
        }

        Say($"{scores.Count} pages: words F1 {scores.Average():0.000}, titles equal {titles}, dates present {dates} of {dated}, authors shared {authors} of {authored}");
        Assert.True(scores.Average() > .8);
    }

    [Fact(Explicit = true)]
    public async Task Pages_keep_what_belongs_and_lose_what_does_not()
    {
        var folder = Shared.Path("eval", "extraction", "pages");
        using var cases = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "evaldata.json"), TestContext.Current.CancellationToken));
        var (kept, wanted, left, unwanted) = (0, 0, 0, 0);
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
            (kept, wanted) = (kept + with.Count(text.Contains), wanted + with.Length);
            (left, unwanted) = (left + without.Count(text.Contains), unwanted + without.Length);
            Count(page, "title", title => Same(draft?.Details.Title, title), ref titles, ref titled);
            Count(page, "author", author => Shares(author, draft?.Details.Author), ref authors, ref authored);
            Count(page, "date", date => draft?.Details.PublishedAt?.ToString("O", System.Globalization.CultureInfo.InvariantCulture) == date, ref dates, ref dated);
            Say($"{with.Count(text.Contains)}/{with.Length} {without.Count(text.Contains)}/{without.Length} {page.GetProperty("file")}: {draft?.Details.Title} | {draft?.Details.Author} | {draft?.Details.PublishedAt:O}");
        }

        Say($"kept {kept} of {wanted}, unwanted {left} of {unwanted}; F1 {2.0 * kept / (kept + left + wanted):0.000}; titles equal {titles} of {titled}, authors shared {authors} of {authored}, dates equal {dates} of {dated}");
        Assert.True(kept > wanted * .8);
    }

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

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex Spaces();
}
