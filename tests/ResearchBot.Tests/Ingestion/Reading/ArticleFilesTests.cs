using CsCheck;

using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

public sealed class ArticleFilesTests
{
    private static readonly string[] Formats = [".md", ".html", ".txt", ".jsonl", ""];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_folder_is_read_in_order_without_what_is_no_article()
    {
        var folder = Temporary.Folder();
        var outside = Temporary.Folder();
        Directory.CreateDirectory(Path.Combine(folder, "b"));
        Directory.CreateDirectory(Path.Combine(folder, ".git"));
        await File.WriteAllTextAsync(Path.Combine(outside, "secret.md"), "Secret.", Stop);

        foreach (var name in new[] { "c.txt", "B.md", "b/a.html", "b/z.jsonl", ".hidden.md", ".git/x.md", "README.md", "picture.png", "report.pdf" })
        {
            await File.WriteAllTextAsync(Path.Combine(folder, name), name.EndsWith("jsonl", StringComparison.Ordinal) ? "{\"text\":\"x\"}" : "Words.", Stop);
        }

        File.CreateSymbolicLink(Path.Combine(folder, "link.md"), Path.Combine(outside, "secret.md"));
        File.CreateSymbolicLink(Path.Combine(folder, "own.md"), Path.Combine(folder, "B.md"));
        File.CreateSymbolicLink(Path.Combine(folder, "dead.md"), Path.Combine(folder, "gone.md"));
        Directory.CreateSymbolicLink(Path.Combine(folder, "linked"), outside);
        File.CreateSymbolicLink(Path.Combine(folder, "sly.md"), Path.Combine(folder, "linked", "secret.md"));

        var results = await Reading.Files().ReadAsync(folder, Stop).ToArrayAsync(Stop);

        Assert.Equal(["B.md", "b/a.html", "b/z.jsonl", "c.txt", "own.md", "report.pdf"], results.Select(result => Path.GetRelativePath(folder, result.Path)));
        Assert.Equal("Words.", Assert.IsType<ReadResult.Read>(results[^1]).Draft.Text);
    }

    [Fact]
    public async Task A_readme_with_front_matter_is_an_article()
    {
        var folder = Temporary.Folder();
        await File.WriteAllTextAsync(Path.Combine(folder, "README.md"), "---\ntitle: Mine\n---\nWords.", Stop);

        Assert.Equal("Mine", Assert.IsType<ReadResult.Read>(Assert.Single(await Reading.Files().ReadAsync(folder, Stop).ToArrayAsync(Stop))).Draft.Details.Title);
    }

    [Fact]
    public async Task A_file_that_is_not_there_is_told_as_missing() =>
        Assert.Equal(
            "There is no file or folder of this name.",
            Assert.IsType<ReadResult.Failed>(Assert.Single(await Reading.Files().ReadAsync(Path.Combine(Temporary.Folder(), "no", "a.md"), Stop).ToArrayAsync(Stop))).Reason);

    [Fact]
    public async Task A_file_that_is_too_large_is_refused()
    {
        var path = await Temporary.FileAsync(".txt", new string('x', 3_000));
        var results = await Reading.Files(maximumBytes: 2_048).ReadAsync(path, Stop).ToArrayAsync(Stop);

        Assert.Contains("larger than", Assert.IsType<ReadResult.Failed>(Assert.Single(results)).Reason);
    }

    [Theory]
    [InlineData("---\ntitle: From Markdown\n---\nWords.", "From Markdown")]
    [InlineData("\n<!DOCTYPE html><html><head><title>From a page</title></head><body><p>Words.</p></body></html>", "From a page")]
    [InlineData("{\"title\":\"From a line\",\"text\":\"x\"}", "From a line")]
    [InlineData("From Text\n\nWords are here.", "From Text")]
    public async Task A_file_without_extension_is_known_by_its_first_bytes(string text, string title) =>
        Assert.Equal(title, (await Reading.DraftAsync("-", text)).Details.Title);

    [Fact]
    public async Task Cancellation_is_no_result()
    {
        using var stopped = new CancellationTokenSource();
        await stopped.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Reading.Files().ReadAsync(Temporary.Folder() + "/a.md", stopped.Token).ToArrayAsync(stopped.Token));
    }

    [Fact]
    public async Task No_bytes_at_all_make_a_reader_throw() =>
        await Check.SampleAsync(
            Gen.Select(Gen.Byte.Array[0, 200], Gen.Int[0, 4]),
            async (bytes, format) => Assert.NotEmpty(await Reading.AllAsync("a" + Formats[format], bytes)),
            iter: 200);
}
