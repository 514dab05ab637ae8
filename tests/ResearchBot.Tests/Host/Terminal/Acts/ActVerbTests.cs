using Xunit;

namespace ResearchBot.Tests.Host.Terminal.Acts;

public sealed class ActVerbTests
{
    [Fact]
    public async Task An_edit_is_in_the_history_and_answers_cite_what_is_known_now()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var edited = await world.RunAsync("articles", "edit", "treaty", "--title", "The harbour treaty", "--source", "", "--date", "2021-05-05", "--tag", "fish", "--tag", "law");
        var history = (await world.RunAsync("articles", "history", "treaty", "--json")).Json;
        var citation = (await world.RunAsync("ask", "When was the harbour treaty signed?", "--json")).Json.GetProperty("citations")[0];

        Assert.Equal((0, "Article 'treaty' is changed.\n"), (edited.Code, edited.Output));
        Assert.Equal(("The harbour treaty", "2021-05-05", 1), (citation.GetProperty("title").GetString(), citation.GetProperty("published_at").GetString(), citation.GetProperty("revision").GetInt32()));
        Assert.Equal(["added", "edited"], history.GetProperty("acts").EnumerateArray().Select(act => act.GetProperty("kind").GetString()));
        Assert.Equal("terminal", history.GetProperty("acts")[1].GetProperty("who").GetString());
        Assert.Equal("Fjord Times", history.GetProperty("acts")[1].GetProperty("before").GetProperty("source").GetString());
        Assert.Equal("""["fish","law"]""", history.GetProperty("acts")[1].GetProperty("after").GetProperty("tags").GetRawText());
        Assert.Equal(1, history.GetProperty("revisions").GetArrayLength());
    }

    [Fact]
    public async Task A_removed_article_is_back_in_answers_after_undo_and_undoing_it_again_is_refused_in_a_sentence()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Bridge);
        await world.RunAsync("articles", "remove", "treaty");
        Assert.Equal(3, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);

        var undone = await world.RunAsync("articles", "undo", "3");
        var again = await world.RunAsync("articles", "undo", "3");
        var audit = await world.RunAsync("articles", "audit", "--json", "--top", "2");

        Assert.Equal((0, "Act 3 is undone; that is act 4. Article 'treaty' is in use.\n"), (undone.Code, undone.Output));
        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);
        Assert.Equal((1, "", "Act 3 is not undone, because the article was changed since: undo what came later first.\n"), (again.Code, again.Output, again.Error));
        Assert.Equal([4, 3], audit.JsonLines.Select(act => act.GetProperty("act").GetInt32()));
        Assert.Equal(3, audit.JsonLines[0].GetProperty("undoes").GetInt32());
    }

    [Fact]
    public async Task An_export_with_history_adds_to_the_same_corpus_removed_articles_and_acts_too()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion, Corpora.Hostile);
        await using var other = new TerminalWorld();
        await world.RunWithInputAsync(Corpora.Treaty.Replace("40 boats", "50 boats", StringComparison.Ordinal), width: null, "articles", "add", "-");
        await world.RunAsync("articles", "remove", "opinion");
        await world.RunAsync("articles", "undo", "4");
        var file = Path.Combine(world.Folder, "history.jsonl");

        Assert.Equal((0, "3 articles written to " + file + ".\n"), (await world.RunAsync("articles", "export", file, "--history")) is { } ran ? (ran.Code, ran.Error) : default);
        Assert.Equal(0, (await other.RunAsync("articles", "add", file)).Code);

        Assert.Equal(await world.RunAsync("articles", "export", "-", "--history"), await other.RunAsync("articles", "export", "-", "--history"));
        Assert.Equal(await world.RunAsync("articles", "list", "--removed", "--json"), await other.RunAsync("articles", "list", "--removed", "--json"));
        Assert.Equal(await world.RunAsync("articles", "audit", "--json"), await other.RunAsync("articles", "audit", "--json"));
    }

    [Theory]
    [InlineData(2, "articles", "edit", "treaty")]
    [InlineData(2, "articles", "edit", "treaty", "--date", "2021-05")]
    [InlineData(2, "articles", "undo", "first")]
    [InlineData(1, "articles", "edit", "none", "--title", "X")]
    [InlineData(1, "articles", "undo", "77")]
    [InlineData(1, "articles", "history", "none")]
    public async Task What_cannot_be_done_is_said_in_one_sentence(int code, params string[] words)
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var ran = await world.RunAsync(words);

        Assert.Equal((code, ""), (ran.Code, ran.Output));
        Assert.Single(ran.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_trail_is_readable_at_a_terminal()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        await world.RunAsync("articles", "edit", "treaty", "--author", "Bo Dahl");

        var audit = (await world.RunAtAsync(100, "articles", "audit")).Output;

        Assert.Contains("2 · edited · Harbour treaty signed", audit, StringComparison.Ordinal);
        Assert.Contains("author: Ada Berg → Bo Dahl", audit, StringComparison.Ordinal);
        Assert.Contains("1 · added · Harbour treaty signed", (await world.RunAtAsync(100, "articles", "history", "treaty")).Output, StringComparison.Ordinal);
    }
}
