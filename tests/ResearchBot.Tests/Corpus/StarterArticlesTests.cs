using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Corpus;

public sealed class StarterArticlesTests
{
    public static TheoryData<string> Files { get; } =
        [.. Directory.EnumerateFiles(StarterWorld.Folder, "*.md").Select(file => Path.GetFileName(file)!).Where(name => name != "README.md").Order(StringComparer.Ordinal)];

    [Fact]
    public void There_are_articles() => Assert.InRange(Files.Count, 20, 100);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task An_article_says_what_it_is_and_has_a_page_or_two_of_text(string file)
    {
        var draft = await Reading.DraftAsync(file, await File.ReadAllBytesAsync(Path.Combine(StarterWorld.Folder, file), TestContext.Current.CancellationToken));
        var details = draft.Details;

        Assert.Equal(Path.GetFileNameWithoutExtension(file), draft.Id);
        Assert.NotEmpty(details.Title);
        Assert.Equal("ResearchBot starter corpus", details.Author);
        Assert.StartsWith("Starter Corpus: ", details.Source, StringComparison.Ordinal);
        Assert.NotNull(details.PublishedAt);
        Assert.InRange(details.Tags.Count, 2, 5);
        Assert.Equal(details.Source == "Starter Corpus: Commentary" ? ArticleKind.Opinion : ArticleKind.Report, details.Kind);
        Assert.InRange(draft.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 400, 1_000);
        Assert.DoesNotContain("](", draft.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_folder_reads_as_its_articles_and_nothing_else()
    {
        var results = await Reading.Files().ReadAsync(StarterWorld.Folder, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);
        var read = results.OfType<ReadResult.Read>().Select(result => result.Draft.Id + ".md").ToList();

        Assert.DoesNotContain(results, result => result is ReadResult.Failed);
        Assert.Equal(Files.Select(row => row.Data).Order(StringComparer.Ordinal), read.Order(StringComparer.Ordinal));
    }
}
