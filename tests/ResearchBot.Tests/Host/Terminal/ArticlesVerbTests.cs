using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class ArticlesVerbTests
{
    [Fact]
    public async Task Adding_counts_what_became_of_each_article_and_names_what_failed()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);
        var file = world.Write("more.jsonl", Corpora.Treaty, Corpora.Bridge.Replace("300 million", "400 million", StringComparison.Ordinal), Corpora.Opinion, "{}");

        var ran = await world.RunAsync("articles", "add", file, "ftp://example.org/a", "--json");

        var totals = ran.Json;
        Assert.Equal(1, ran.Code);
        Assert.Equal((1, 1, 1, 2), (Count("added"), Count("updated"), Count("unchanged"), Count("failed")));
        Assert.Equal(["treaty", "bridge", "opinion"], totals.GetProperty("ids").EnumerateArray().Select(id => id.GetString()));
        Assert.Equal([file, "ftp://example.org/a"], totals.GetProperty("failures").EnumerateArray().Select(failure => failure.GetProperty("path").GetString()));
        Assert.Contains("begins with https:// or http://", totals.GetProperty("failures")[1].GetProperty("reason").GetString(), StringComparison.Ordinal);

        int Count(string name) => totals.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task When_adding_returns_the_index_has_the_articles_and_without_waiting_the_catalog_has()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = world.Write("bridge.jsonl", Corpora.Bridge);

        Assert.Equal(0, (await world.RunAsync("index", "status", "--json")).Json.GetProperty("pending").GetInt32());
        Assert.Equal(0, (await world.RunAsync("articles", "add", file, "--no-wait")).Code);
        Assert.Equal(1, (await world.RunAsync("index", "status", "--json")).Json.GetProperty("pending").GetInt32());
        Assert.Equal(0, (await world.RunAsync("ask", "When did the bridge in Bergen open?")).Code);
    }

    [Fact]
    public async Task Plain_text_on_standard_input_becomes_an_article()
    {
        await using var world = new TerminalWorld();

        var added = await world.RunWithInputAsync("# Ferries\n\nThe ferry to Kiel sails every night at nine.", width: null, "articles", "add", "-", "--shelf", "Travel", "--json");
        var listed = (await world.RunAsync("articles", "list", "--json")).Json;

        Assert.Equal((0, 1), (added.Code, added.Json.GetProperty("added").GetInt32()));
        Assert.Equal("Ferries", listed.GetProperty("title").GetString());
        Assert.Equal("Travel", listed.GetProperty("shelves")[0].GetString());
    }

    [Fact]
    public async Task An_export_adds_to_the_same_corpus()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion, Corpora.Hostile);
        await using var other = new TerminalWorld();
        var file = Path.Combine(world.Folder, "out.jsonl");
        await world.RunAsync("articles", "remove", "opinion");

        Assert.Equal((0, ""), ((await world.RunAsync("articles", "export", file)) is { } ran ? (ran.Code, ran.Output) : default));
        Assert.Equal(0, (await other.RunAsync("articles", "add", file)).Code);

        foreach (var id in new[] { "treaty", "hostile" })
        {
            var before = (await world.RunAsync("articles", "show", id, "--json")).Json;
            var after = (await other.RunAsync("articles", "show", id, "--json")).Json;
            Assert.Equal(before.GetProperty("text").GetString(), after.GetProperty("text").GetString());
            Assert.Equal(before.GetProperty("title").GetString(), after.GetProperty("title").GetString());
        }

        Assert.Equal(await world.RunAsync("articles", "export", "-"), await other.RunAsync("articles", "export", "-"));
        Assert.Equal([file], Directory.GetFiles(world.Folder));
    }

    [Fact]
    public async Task A_list_has_removed_articles_only_when_asked()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);
        await world.RunAsync("articles", "remove", "treaty");

        Assert.Equal(["bridge"], (await world.RunAsync("articles", "list", "--json")).JsonLines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(["bridge", "treaty"], (await world.RunAsync("articles", "list", "--json", "--removed")).JsonLines.Select(line => line.GetProperty("id").GetString()));
    }
}
