using System.Net;
using System.Net.Sockets;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Qdrant;
using ResearchBot.Tests.Doubles;
using Xunit;

namespace ResearchBot.Tests.Indexing.Qdrant;

/// <summary>What happens when the server is down, breaks, or answers what it should not.</summary>
public sealed class QdrantFaultTests : IAsyncDisposable
{
    private const string Secret = "s3cret-key-0123456789";

    private readonly IndexSample _sample = new();
    private readonly QdrantStub _server = new();
    private readonly QdrantWorld _world;

    public QdrantFaultTests() => _world = new QdrantWorld(_server, ("Qdrant:Url", "http://localhost:6333/"), ("Qdrant:ApiKey", Secret));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private IPassageIndex Index => _world.Index;

    public async ValueTask DisposeAsync()
    {
        await _world.DisposeAsync();
        _server.Dispose();
    }

    [Fact]
    public async Task A_server_that_is_down_is_one_plain_sentence()
    {
        using var socket = new TcpListener(IPAddress.Loopback, 0);
        socket.Start();
        var port = ((IPEndPoint)socket.LocalEndpoint).Port;
        socket.Stop();
        await using var world = new QdrantWorld(null, ("Qdrant:Url", $"http://127.0.0.1:{port}"));
        var profile = _sample.Profile("p1");

        var failures = new[]
        {
            await Assert.ThrowsAsync<QdrantException>(() => world.Index.SearchAsync(profile, _sample.Query(profile, "comet"), Token)),
            await Assert.ThrowsAsync<QdrantException>(() => world.Index.MeasureAsync(Token)),
            await Assert.ThrowsAsync<QdrantException>(() => world.Index.ApplyAsync(profile, [], [], Token)),
            await Assert.ThrowsAsync<QdrantException>(async () => await world.Index.FindProfileIdAsync(Token)),
        };

        Assert.All(failures, failure => Assert.Equal("Qdrant cannot be reached.", failure.Message));
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("{}")]
    [InlineData("{\"result\":null}")]
    [InlineData("{\"result\":{}}")]
    [InlineData("{\"result\":{\"aliases\":[{\"alias_name\":null}]}}")]
    [InlineData("{\"result\":{\"aliases\":7}}")]
    public async Task An_answer_that_is_not_Qdrants_is_refused(string body)
    {
        _server.Fault = _ => new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) };

        await Assert.ThrowsAsync<QdrantException>(() => Index.MeasureAsync(Token));
    }

    [Fact]
    public async Task A_short_outage_is_not_noticed()
    {
        var profile = await BuildAsync(_sample.Article("one", "comet tails"));
        var failures = 2;
        _server.Fault = _ => failures-- > 0 ? QdrantStub.Refuse(HttpStatusCode.ServiceUnavailable, "starting") : null;

        Assert.Equal(new IndexSize(1, 1, 0), await Index.MeasureAsync(Token));
        Assert.Equal(profile.Id, await Index.FindProfileIdAsync(Token));
    }

    [Theory]
    [InlineData("PUT", "/points?")]
    [InlineData("PUT", "/index?")]
    [InlineData("POST", "/points/count")]
    [InlineData("POST", "/collections/aliases")]
    public async Task A_build_that_the_server_breaks_leaves_the_old_generation(string method, string where)
    {
        await BuildAsync(_sample.Article("one", "comet tails"));
        var before = _server.Aliases.ToDictionary();
        _server.Fault = line => line.StartsWith(method, StringComparison.Ordinal) && line.Contains(where, StringComparison.Ordinal)
            ? QdrantStub.Refuse(HttpStatusCode.InternalServerError, "disk full")
            : null;

        var failure = await Assert.ThrowsAsync<QdrantException>(() => BuildAsync("p2", _sample.Article("two", "comet dust")));

        Assert.Equal("Qdrant answered with status 500: disk full", failure.Message);
        Assert.Equal(HttpStatusCode.InternalServerError, failure.Status);
        Assert.Equal(before, _server.Aliases);
        Assert.Superset(before.Values.ToHashSet(), _server.Collections.ToHashSet());

        _server.Fault = _ => null;
        await BuildAsync("p2", _sample.Article("two", "comet dust"));

        Assert.Equal("p2", await Index.FindProfileIdAsync(Token));
        Assert.Equal(_server.Aliases.Values.Order(), _server.Collections.Order());
    }

    [Fact]
    public async Task A_generation_in_which_something_was_lost_is_not_put_in_use()
    {
        await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Fault = line => line.StartsWith("PUT", StringComparison.Ordinal) && line.Contains(".p2.2/points", StringComparison.Ordinal)
            ? new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent("""{"result":{"status":"completed"}}""") }
            : null;

        var failure = await Assert.ThrowsAsync<QdrantException>(() => BuildAsync("p2", _sample.Article("two", ["a", "b"])));

        Assert.Equal("Qdrant holds 0 passages of 0 articles where 2 of 1 were sent.", failure.Message);
        Assert.Equal("p1", await Index.FindProfileIdAsync(Token));
    }

    [Fact]
    public async Task Collections_of_others_are_never_touched()
    {
        string[] foreign = ["passages", "passages.p1.1", $"{_world.Alias}", $"{_world.Alias}_x.p1.1", $"{_world.Alias}.p1.one"];
        Array.ForEach(foreign, _server.Hold);

        await BuildAsync(_sample.Article("one", "comet tails"));
        await BuildAsync("p2", _sample.Article("two", "comet tails"));

        Assert.Superset(foreign.ToHashSet(), _server.Collections.ToHashSet());
        Assert.DoesNotContain(_server.Requests, line => foreign.Any(name =>
            line.Contains($"/{name}/", StringComparison.Ordinal) || line.EndsWith($"/{name}", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Rows_that_the_filter_forbids_or_that_make_no_sense_are_dropped_and_logged()
    {
        var profile = await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Rows = search => (bool?)search["with_payload"] == true
            ? [Row(1, "default"), Row(2, "club"), Row(3, "NOT A SPACE"), Row(4, null), Row(5, "default", day: int.MaxValue)]
            : [];

        var filter = new PassageFilter(IndexSample.DefaultScope) { Period = new Period(new DateOnly(2024, 1, 1), null) };
        var legs = await Index.SearchAsync(profile, _sample.Query(profile, "comet", filter), Token);

        Assert.Equal(SpaceId.Default, Assert.Single(legs.Passages).Passage.Article.Space);
        Assert.Equal(SpaceId.Default, Assert.Single(legs.Articles).Article.Space);
        Assert.Contains(_world.Logged, entry => entry.Level == LogLevel.Error && entry.Text.Contains("12 rows", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_similarity_that_the_prefetch_missed_is_asked_for()
    {
        var profile = await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Rows = search =>
            search["filter"]!.ToJsonString().Contains("has_id", StringComparison.Ordinal) ? [Row(1, "default", score: .25f)]
            : (string?)search["using"] == "terms" ? [Row(1, "default")]
            : [];

        var legs = await Index.SearchAsync(profile, _sample.Query(profile, "comet"), Token);

        Assert.Equal(.25f, Assert.Single(legs.Passages).Similarity);
    }

    [Fact]
    public async Task A_search_that_meets_a_swap_looks_again()
    {
        var profile = await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Rows = _ => [Row(1, "default")];
        var first = true;
        _server.Fault = line =>
        {
            var missing = first && line.EndsWith("query/batch", StringComparison.Ordinal);
            first &= !missing;
            return missing ? QdrantStub.Refuse(HttpStatusCode.NotFound, "Collection doesn't exist!") : null;
        };

        Assert.Single((await Index.SearchAsync(profile, _sample.Query(profile, "comet"), Token)).Passages);
    }

    [Fact]
    public async Task The_key_goes_in_a_header_and_nowhere_else()
    {
        await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Fault = _ => QdrantStub.Refuse(HttpStatusCode.Forbidden, $"Invalid key {Secret}");

        var failure = await Assert.ThrowsAsync<QdrantException>(() => Index.MeasureAsync(Token));

        Assert.Equal("Qdrant answered with status 403.", failure.Message);
        Assert.DoesNotContain(Secret, failure.ToString(), StringComparison.Ordinal);
        Assert.Equal([Secret], _server.Keys.Distinct());
        Assert.Equal(_server.Requests.Count, _server.Keys.Count);
        Assert.DoesNotContain(_server.Requests, line => line.Contains(Secret, StringComparison.Ordinal));
        Assert.DoesNotContain(_world.Logged, entry => entry.Text.Contains(Secret, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_search_is_one_request_for_passages_and_one_for_articles()
    {
        var profile = await BuildAsync(_sample.Article("one", "comet tails"));
        _server.Requests.Clear();

        await Index.SearchAsync(profile, _sample.Query(profile, "comet"), Token);

        Assert.Equal(2, _server.Requests.Count(line => line.EndsWith("/points/query/batch", StringComparison.Ordinal)));
        Assert.Equal(3, _server.Requests.Count);
    }

    private static JsonObject Row(int id, string? space, int day = 738_900, float score = 2) => new()
    {
        ["id"] = new Guid(id, 0, 0, new byte[8]).ToString(),
        ["score"] = score,
        ["payload"] = new JsonObject
        {
            ["space"] = space,
            ["article"] = "one",
            ["revision"] = 1,
            ["start"] = 0,
            ["end"] = 5,
            ["text"] = "comet",
            ["hash"] = ContentHash.Of("comet"),
            ["day"] = day,
        },
    };

    private Task<IndexProfile> BuildAsync(params IndexableArticle[] articles) => BuildAsync("p1", articles);

    private async Task<IndexProfile> BuildAsync(string profileId, params IndexableArticle[] articles)
    {
        var profile = _sample.Profile(profileId, articles);
        await Index.BuildAsync(profile, articles.ToAsyncEnumerable(), Token);

        return profile;
    }
}
