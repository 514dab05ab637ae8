using System.Text;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Emulators.Discord.World;
using ResearchBot.Host.Discord.Curating;
using ResearchBot.Ingestion;

using Xunit;


namespace ResearchBot.Tests.Host.Discord.Curating;

public sealed class ExportPartsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1_000, 1)]
    [InlineData(40, 2)]
    [InlineData(12, 5)]
    public async Task Files_have_whole_lines_in_their_order_and_none_is_larger_than_it_may_be(int largest, int parts)
    {
        ExportLine[] lines = [.. Enumerable.Range(0, 5).Select(i => new ExportLine($"{{\"_id\":\"{i}\"}}", IsArticle: i < 4))];

        var cut = await ExportParts.CutAsync(lines.ToAsyncEnumerable(), largest, Token).ToListAsync(Token);

        Assert.Equal(parts, cut.Count);
        Assert.All(cut, part => Assert.InRange(part.Lines.Length, 1, largest));
        Assert.Equal(string.Concat(lines.Select(line => line.Json + "\n")), string.Concat(cut.Select(part => Encoding.UTF8.GetString(part.Lines))));
        Assert.Equal(4, cut.Sum(part => part.Articles));
        Assert.Equal([.. Enumerable.Repeat(false, parts - 1), true], cut.Select(part => part.IsLast));
        Assert.Equal(Enumerable.Range(1, parts), cut.Select(part => part.Number));
    }

    [Fact]
    public async Task A_line_that_no_file_takes_is_left_out_and_counted()
    {
        ExportLine[] lines = [new("{}", IsArticle: true), new(new string('x', 50), IsArticle: true)];

        var part = Assert.Single(await ExportParts.CutAsync(lines.ToAsyncEnumerable(), 20, Token).ToListAsync(Token));

        Assert.Equal((1, 1, "articles.jsonl"), (part.Articles, part.TooLarge, part.Name));
    }

    [Fact]
    public async Task A_corpus_that_is_too_large_for_a_message_is_exported_in_files_that_import_again()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var day = new CurationDay(world);
        await day.OpenAsync();
        var space = BotWorld.SpaceOf(world.Guild);
        await world.Get<CatalogWriter>().AddAsync(space, [.. Enumerable.Range(0, 20).Select(i => new ArticleDraft { Id = $"{i}", Text = $"{i} " + new string('a', 900 * 1024), Details = new ArticleDetails { Title = $"Part {i}" } })], Token);

        await day.RunsAsync("corpus export");
        var last = await day.Mo.WaitForAsync(day.Review, message => message.OnlyFor == day.Mo && message.Text.Contains("3 files with 20 articles", StringComparison.Ordinal), TimeSpan.FromMinutes(1));
        var files = day.Review.Messages.SelectMany(message => message.Files).Where(file => file.Name.StartsWith("articles-", StringComparison.Ordinal)).ToList();

        Assert.Equal(["articles-1.jsonl", "articles-2.jsonl", "articles-3.jsonl"], files.Select(file => file.Name));
        Assert.Same(last.Files.Single(), files[2]);
        await world.Get<CatalogWriter>().RemoveAsync(new ArticleKey(space, "9"), Token);
        Assert.Contains("1 updated", (await day.RunsAsync("corpus import", ("file", PostedFile.OfText("articles-3.jsonl", files[2].Text)))).Text, StringComparison.Ordinal);
        Assert.Null((await world.Get<ArticleCatalog>().FindAsync(new ArticleKey(space, "9"), Token))!.RemovedAt);
    }
}
