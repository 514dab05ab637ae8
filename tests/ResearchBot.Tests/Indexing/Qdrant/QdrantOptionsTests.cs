using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResearchBot.Indexing.Qdrant;
using Xunit;

namespace ResearchBot.Tests.Indexing.Qdrant;

public sealed class QdrantOptionsTests
{
    [Fact]
    public async Task Without_settings_a_server_on_this_machine_is_used_without_a_key()
    {
        await using var world = new QdrantWorld();

        var options = world.Get<IOptions<QdrantOptions>>().Value;

        Assert.Equal(new Uri("http://localhost:6333"), options.Url);
        Assert.Null(options.ReadKey());
        Assert.Equal("passages", new QdrantOptions().Alias);
    }

    [Theory]
    [InlineData("Qdrant:Url", "ftp://example.org")]
    [InlineData("Qdrant:Url", "qdrant")]
    [InlineData("Qdrant:Alias", "")]
    [InlineData("Qdrant:Alias", "a.b")]
    [InlineData("Qdrant:Alias", "a/../b")]
    [InlineData("Qdrant:Alias", "passages-articles")]
    [InlineData("Qdrant:ApiKeyFile", "/no/such/file")]
    public async Task A_bad_setting_is_refused_with_its_name(string key, string value)
    {
        await using var world = new QdrantWorld(null, (key, value));

        var failure = Assert.Throws<OptionsValidationException>(() => world.Get<IOptions<QdrantOptions>>().Value);

        Assert.Contains(key.Split(':')[1], failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_may_stand_in_a_file()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "from-a-file\n", TestContext.Current.CancellationToken);
        using var server = new QdrantStub();
        await using var world = new QdrantWorld(server, ("Qdrant:ApiKeyFile", file));

        await world.Index.MeasureAsync(TestContext.Current.CancellationToken);
        File.Delete(file);

        Assert.Equal(["from-a-file"], server.Keys);
    }

    [Theory]
    [InlineData("http://qdrant.example.org:6333", true)]
    [InlineData("https://qdrant.example.org:6333", false)]
    [InlineData("http://127.0.0.1:6333", false)]
    public async Task A_key_that_would_go_unencrypted_over_a_network_is_warned_of(string url, bool warned)
    {
        using var server = new QdrantStub();
        await using var world = new QdrantWorld(server, ("Qdrant:Url", url), ("Qdrant:ApiKey", "key"));

        await world.Index.MeasureAsync(TestContext.Current.CancellationToken);
        await world.Index.MeasureAsync(TestContext.Current.CancellationToken);

        Assert.Equal(warned ? 1 : 0, world.Logged.Count(entry => entry.Level == LogLevel.Warning));
    }

    [Fact]
    public async Task An_address_with_a_path_is_kept()
    {
        using var server = new QdrantStub
        {
            Fault = _ => new HttpResponseMessage { Content = new StringContent("""{"result":{"aliases":[]}}""") },
        };
        await using var world = new QdrantWorld(server, ("Qdrant:Url", "https://example.org/vectors"));

        await world.Index.FindProfileIdAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["GET /vectors/aliases"], server.Requests);
    }
}
