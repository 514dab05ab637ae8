using System.Text;
using System.Text.RegularExpressions;

using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Feeds;

/// <summary>Measures on feeds that others collected.</summary>
public sealed partial class RealFeedsTests
{
    [Fact]
    public async Task Feeds_with_an_entry_yield_it()
    {
        var folder = Shared.Path("eval", "feeds");
        var (files, entries, yielded, titles, right) = (0, 0, 0, 0, 0);
        var missed = new List<string>();

        foreach (var file in Directory.EnumerateFiles(folder, "*.xml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = await File.ReadAllBytesAsync(file, TestContext.Current.CancellationToken);
            var text = Encoding.Latin1.GetString(bytes);
            var items = FeedParser.Parse(new SourceFile("http://127.0.0.1:8097/" + Path.GetFileName(file), bytes)) is FeedResult.Read read ? read.Feed.Items : [];
            files++;

            if (!Entry().IsMatch(text))
            {
                continue;
            }

            entries++;
            yielded += items.Count > 0 ? 1 : 0;
            missed.AddRange(items.Count > 0 ? [] : [Path.GetRelativePath(folder, file)]);

            if (Title().Match(text) is { Success: true } told)
            {
                titles++;
                right += items.Count > 0 && items[0].Title == told.Groups["title"].Value ? 1 : 0;
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(FormattableString.Invariant(
            $"{files} files, {entries} with an entry, {yielded} yield it; of {titles} plain titles that are expected {right} are right. Missed: {string.Join(", ", missed)}"));
        Assert.True(yielded >= .95 * entries);
    }

    [GeneratedRegex("<(?:[A-Za-z0-9]+:)?(?:item|entry)[\\s/>]", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex Entry();

    [GeneratedRegex("Expect:\\s+(?:not bozo and )?entries\\[0\\]\\['title'\\] == u?'(?<title>[A-Za-z0-9 ]+)'\\s*\\n", RegexOptions.NonBacktracking)]
    private static partial Regex Title();
}
