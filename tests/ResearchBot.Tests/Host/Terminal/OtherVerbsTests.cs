using System.Text.Json;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class OtherVerbsTests
{
    [Fact]
    public async Task A_search_finds_passages_with_their_places()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);

        var found = (await world.RunAsync("search", "harbour treaty", "--top", "1", "--json")).Json.GetProperty("passages");

        Assert.Equal(1, found.GetArrayLength());
        Assert.Equal("treaty", found[0].GetProperty("article_id").GetString());
        Assert.Equal(0, found[0].GetProperty("start").GetInt32());
        Assert.Equal(found[0].GetProperty("text").GetString()!.Length, found[0].GetProperty("end").GetInt32());
    }

    [Fact]
    public async Task A_run_is_ranked_from_1_with_falling_scores()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion, Corpora.Bridge);
        var queries = world.Write("queries.jsonl", """{"_id":"q1","text":"harbour treaty"}""", """{"_id":"q2","text":"bridge in Bergen"}""");
        var output = Path.Combine(world.Folder, "out.trec");

        var ran = await world.RunAsync("search", "--queries", queries, "--run", output);

        Assert.Equal((0, 2), (ran.Code, ran.Json.GetProperty("queries").GetInt32()));
        Assert.True(ran.Json.GetProperty("p99_ms").GetDouble() >= ran.Json.GetProperty("p50_ms").GetDouble());
        var rows = (await File.ReadAllLinesAsync(output, TestContext.Current.CancellationToken)).Select(line => line.Split(' ')).ToList();
        Assert.All(rows, row => Assert.Equal((6, "Q0", "researchbot"), (row.Length, row[1], row[5])));
        Assert.Equal("bridge", rows.First(row => row[0] == "q2")[2]);

        foreach (var query in rows.GroupBy(row => row[0]))
        {
            Assert.Equal(Enumerable.Range(1, query.Count()), query.Select(row => int.Parse(row[3], System.Globalization.CultureInfo.InvariantCulture)));
            var scores = query.Select(row => float.Parse(row[4], System.Globalization.CultureInfo.InvariantCulture)).ToList();
            Assert.Equal(scores.OrderDescending(), scores);
        }
    }

    [Fact]
    public async Task Claims_are_checked_with_evidence_as_a_list_a_text_or_a_document()
    {
        await using var world = new TerminalWorld();
        var file = world.Write(
            "claims.jsonl",
            """{"_id":1,"claim":"The treaty was signed in Oslo in 2021.","evidence":["The treaty was signed in Oslo on 3 May 2021."]}""",
            """{"_id":2,"claim":"The treaty was signed in Oslo in 2022.","evidence":"The treaty was signed in Oslo on 3 May 2021."}""",
            """{"_id":3,"claim":"The treaty was signed in Oslo in 2021.","document":"The treaty was signed in Oslo on 3 May 2021."}""");

        var ran = await world.RunAsync("verify", "--claims", file);

        Assert.Equal(0, ran.Code);
        Assert.Equal([true, false, true], ran.JsonLines.Select(line => line.GetProperty("supported").GetBoolean()));
        Assert.NotEqual(0, ran.JsonLines[1].GetProperty("reasons").GetArrayLength());
    }

    [Fact]
    public async Task Reading_stores_nothing_and_tells_what_failed()
    {
        await using var world = new TerminalWorld();
        var file = world.Write("ferry.md", "---", "title: Ferries", "author: Ada Berg", "---", "The ferry sails at nine.");

        var ran = await world.RunAsync("read", file, Path.Combine(world.Folder, "gone.md"), "--json");

        Assert.Equal(1, ran.Code);
        Assert.Equal("Ferries", ran.JsonLines[0].GetProperty("title").GetString());
        Assert.Equal(JsonValueKind.Null, ran.JsonLines[0].GetProperty("error").ValueKind);
        Assert.Equal(JsonValueKind.String, ran.JsonLines[1].GetProperty("error").ValueKind);
        Assert.False(Directory.Exists(world.Data));
    }

    [Fact]
    public async Task An_index_that_another_process_writes_is_not_rebuilt()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        using (new FileStream(Path.Combine(world.Data, "index.lease"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None))
        {
            var ran = await world.RunAsync("index", "rebuild");
            Assert.Equal((1, ""), (ran.Code, ran.Output));
            Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);
        }

        Assert.Equal(0, (await world.RunAsync("index", "rebuild")).Code);
    }

    [Fact]
    public async Task The_doctor_finds_nothing_wrong_with_a_sound_corpus_and_says_what_is_wrong_with_settings()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var sound = await world.RunAsync("doctor", "--json");
        var broken = await world.RunAsync("doctor", "--json", "--Index:Backend=paper");

        Assert.Equal((0, "ok"), (sound.Code, sound.Json.GetProperty("state").GetString()));
        Assert.Equal(7, sound.Json.GetProperty("checks").GetArrayLength());
        Assert.Equal(1, broken.Code);
        Assert.Equal("Index:Backend must be 'embedded' or 'qdrant'.", broken.Json.GetProperty("checks")[0].GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("summarize", "treaty")]
    [InlineData("summarize", "--topic", "harbour treaty")]
    [InlineData("summarize", "--since", "2021-05", "--until", "2021-06")]
    public async Task A_summary_has_the_shape_of_an_answer(params string[] words)
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion, Corpora.Bridge);

        var ran = await world.RunAsync([.. words, "--json"]);

        Assert.Equal((0, "grounded"), (ran.Code, ran.Json.GetProperty("outcome").GetString()));
        Assert.Equal("treaty", ran.Json.GetProperty("citations")[0].GetProperty("article_id").GetString());
        Assert.DoesNotContain("bridge", ran.Output, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(3, (await world.RunAsync("summarize", "--topic", "volcanoes of Iceland")).Code);
    }
}
