using System.Text;
using System.Text.Json.Nodes;

using CsCheck;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Lines;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Lines;

public sealed class ArticleLineTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.Char.Where(c => !char.IsSurrogate(c)), 0, 30];
    private static readonly Gen<string> Wild = OneOf("report", "Opinion", "2023-12-03", "2023-12-03T12:00:00+00:00", "https://example.org/a", "ftp://x", "en_US", "a, b", "");

    private static readonly Gen<JsonNode?> Values = Gen.OneOf<JsonNode?>(
        Words.Select(text => (JsonNode?)JsonValue.Create(text)),
        Wild.Select(text => (JsonNode?)JsonValue.Create(text)),
        Gen.Int.Select(number => (JsonNode?)JsonValue.Create(number)),
        Words.Array[0, 3].Select(items => (JsonNode?)new JsonArray([.. items.Select(item => JsonValue.Create(item))])),
        Gen.Const(() => (JsonNode?)new JsonObject { ["name"] = "Jane Doe" }),
        Gen.Const(() => (JsonNode?)null));

    private static readonly Gen<JsonObject> Metadata = Gen.Select(
        Gen.OneOf(OneOf("url", "author", "source", "published_at", "kind", "language", "tags", "shelves", "category"), Words),
        Values,
        (name, value) => (name, value))
        .Array[0, 8]
        .Select(fields => new JsonObject(fields.DistinctBy(field => field.name).Select(field => KeyValuePair.Create(field.name, field.value?.DeepClone()))));

    [Fact]
    public void A_line_written_reads_back_as_the_same_article() =>
        Gen.Select(Words, Words, Metadata, Values).Sample((title, text, metadata, other) =>
        {
            var line = new JsonObject { ["_id"] = "a", ["title"] = title, ["text"] = "x" + text, ["metadata"] = metadata.DeepClone(), ["other"] = other?.DeepClone() };
            var first = Read(line.ToJsonString());
            var written = ArticleLine.Write(Article(first));
            var second = Read(written);

            Assert.Equal(first.Text, second.Text);
            Assert.Equal(Shown(first), Shown(second));
            Assert.True(JsonNode.DeepEquals(first.Details.Extra, second.Details.Extra));
            Assert.Equal(written, ArticleLine.Write(Article(second)));

            foreach (var (name, value) in metadata.Where(field => field.Value is not null))
            {
                Assert.True(JsonNode.DeepEquals(value, JsonNode.Parse(written)!["metadata"]![name]), name);
            }
        });

    [Fact]
    public void Pages_are_written_and_read_back()
    {
        var first = Read("""{"_id":"a","text":"One. Two. Three.","metadata":{"page_starts":[0,5,10]}}""");
        var second = Read(ArticleLine.Write(Article(first)));

        Assert.Equal([0, 5, 10], first.Pages);
        Assert.Null(first.Details.Extra);
        Assert.Equal(first.Pages, second.Pages);
    }

    [Theory]
    [InlineData("[0,5,4]")]
    [InlineData("[-1,5]")]
    [InlineData("[0,500]")]
    [InlineData("[0,\"5\"]")]
    [InlineData("7")]
    public void What_cannot_be_pages_is_kept_as_it_came(string given)
    {
        var draft = Read($$$"""{"_id":"a","text":"One. Two. Three.","metadata":{"page_starts":{{{given}}}}}""");

        Assert.Empty(draft.Pages);
        Assert.Equal(given, draft.Details.Extra!["metadata"]!["page_starts"]!.ToJsonString());
    }

    [Fact]
    public void The_contracts_fields_are_read()
    {
        var draft = Read("""
            {"_id":"n1","title":"T","text":"One.\r\nTwo. ","metadata":{"url":"https://example.org/a","author":"Jane Doe","source":"The Verge",
            "published_at":"2023-09-28T12:00:00+00:00","kind":"opinion","language":"en","tags":["ai","law"],"shelves":["eu"],"category":"tech"},"score":1.50}
            """.ReplaceLineEndings(" "));

        Assert.Equal("n1", draft.Id);
        Assert.Equal("One.\r\nTwo. ", draft.Text);
        Assert.Equal(("T", "Jane Doe", "The Verge", "https://example.org/a"), (draft.Details.Title, draft.Details.Author, draft.Details.Source, draft.Details.Url));
        Assert.Equal((new DateOnly(2023, 9, 28), ArticleKind.Opinion, "en"), (draft.Details.PublishedAt, draft.Details.Kind, draft.Details.Language));
        Assert.Equal(["ai", "law"], draft.Details.Tags);
        Assert.Equal(["eu"], draft.Details.Shelves);
        Assert.Equal("""{"score":1.50,"metadata":{"published_at":"2023-09-28T12:00:00\u002B00:00","category":"tech"}}""", draft.Details.Extra?.ToJsonString());
    }

    [Fact]
    public void A_corrected_field_wins_over_what_came()
    {
        var draft = Read("""{"_id":"a","text":"x","metadata":{"author":["A","B"],"published_at":"2023-09-28T12:00:00Z"}}""");
        var article = Article(draft);
        var line = ArticleLine.Write(article with { Details = article.Details with { PublishedAt = new DateOnly(2024, 1, 2) } });

        Assert.Equal("""{"_id":"a","title":"","text":"x","metadata":{"author":["A","B"],"published_at":"2024-01-02"}}""", line);
    }

    [Theory]
    [InlineData("""{"_id":17,"text":"x"}""", "17")]
    [InlineData("""{"_id":"a","_id":"b","text":"x"}""", "b")]
    [InlineData("""{"_id":null,"text":"x","metadata":null,"title":null}""", null)]
    [InlineData("""{"text":"x","metadata":"odd","title":5}""", null)]
    public void Ids_are_read_as_they_were_meant(string line, string? id) => Assert.Equal(id, Read(line).Id);

    [Theory]
    [InlineData("{", "not a JSON object")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{} {}", "not a JSON object")]
    [InlineData("""{"_id":"a"}""", "no \"text\"")]
    [InlineData("""{"_id":"a","text":5}""", "no \"text\"")]
    [InlineData("""{"_id":["a"],"text":"x"}""", "neither a text nor a number")]
    [InlineData("""{"_id":"a","text":" \n"}""", "no text")]
    [InlineData("""{"_id":"a","text":"x\ud800y"}""", "not valid Unicode")]
    [InlineData("""{"_id":"a","text":"x","metadata":{"k\udc00":[1]}}""", "not valid Unicode")]
    public void A_bad_line_is_told_with_its_number(string line, string reason)
    {
        var failed = Assert.IsType<ReadResult.Failed>(ArticleLine.Read("f.jsonl", 12, Encoding.UTF8.GetBytes(line)));

        Assert.StartsWith("Line 12: ", failed.Reason);
        Assert.Contains(reason, failed.Reason);
    }

    [Fact]
    public void Deep_nesting_and_broken_bytes_are_bad_lines()
    {
        byte[] broken = [.. "{\"_id\":\"a\",\"text\":\"x"u8, 0xFF, .. "\"}"u8];

        Assert.IsType<ReadResult.Failed>(ArticleLine.Read("f", 1, Encoding.UTF8.GetBytes($"{{\"text\":\"x\",\"a\":{new string('[', 100_000)}")));
        Assert.IsType<ReadResult.Failed>(ArticleLine.Read("f", 1, broken));
    }

    private static Gen<string> OneOf(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static ArticleDraft Read(string line) =>
        Assert.IsType<ReadResult.Read>(ArticleLine.Read("f.jsonl", 1, Encoding.UTF8.GetBytes(line))).Draft;

    private static Article Article(ArticleDraft draft) => new()
    {
        Key = new ArticleKey(SpaceId.Default, draft.Id ?? "derived"),
        Details = draft.Details,
        Revision = 1,
        Text = draft.Text,
        Pages = draft.Pages,
        AddedAt = DateTimeOffset.UnixEpoch,
    };

    private static string Shown(ArticleDraft draft)
    {
        var details = draft.Details;

        return string.Join('\u001F', [details.Title, details.Author, details.Source, details.Url, $"{details.PublishedAt:O}", $"{details.Kind}", details.Language, .. details.Tags, "/", .. details.Shelves]);
    }
}
