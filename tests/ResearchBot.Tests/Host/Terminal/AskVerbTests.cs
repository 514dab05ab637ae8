using System.Text.Json;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

public sealed class AskVerbTests
{
    [Fact]
    public async Task An_answer_as_json_keeps_what_is_promised_about_it()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion, Corpora.Bridge);

        var ran = await world.RunAsync("ask", "When was the harbour treaty signed?", "--json");

        var answer = ran.Json;
        Assert.Equal((0, ""), (ran.Code, ran.Error));
        Assert.Equal("grounded", answer.GetProperty("outcome").GetString());
        Assert.Equal("extractive", answer.GetProperty("composer").GetString());
        Assert.Equal(JsonValueKind.Null, answer.GetProperty("_id").ValueKind);
        Assert.Contains("3 May 2021. [1]", answer.GetProperty("answer").GetString(), StringComparison.Ordinal);
        var used = answer.GetProperty("sentences").EnumerateArray().SelectMany(sentence => sentence.GetProperty("citations").EnumerateArray()).Select(number => number.GetInt32());
        var numbers = answer.GetProperty("citations").EnumerateArray().Select(citation => citation.GetProperty("number").GetInt32());
        Assert.Equal(numbers, used.Distinct());
    }

    [Fact]
    public async Task Every_quote_is_the_stored_text_at_its_offsets()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty, Corpora.Opinion);

        var answer = (await world.RunAsync("ask", "When was the harbour treaty signed?", "--json")).Json;

        foreach (var citation in answer.GetProperty("citations").EnumerateArray())
        {
            var article = (await world.RunAsync("articles", "show", citation.GetProperty("article_id").GetString()!, "--json")).Json;
            var text = article.GetProperty("text").GetString()!;
            Assert.Equal(text[citation.GetProperty("start").GetInt32()..citation.GetProperty("end").GetInt32()], citation.GetProperty("quote").GetString());
        }
    }

    [Fact]
    public async Task A_citation_links_to_the_quoted_words_and_keeps_the_page_fragment()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var citation = (await world.RunAsync("ask", "When was the harbour treaty signed?", "--json")).Json.GetProperty("citations")[0];

        Assert.Equal(
            "https://news.example/treaty?a=1#top:~:text=The%20harbour%20treaty%20was%20signed%20in%20Oslo%20on%203%20May%202021.",
            citation.GetProperty("link").GetString());
        Assert.Equal("report", citation.GetProperty("kind").GetString());
        Assert.Equal("2021-05-04", citation.GetProperty("published_at").GetString());
    }

    [Fact]
    public async Task A_question_that_the_corpus_does_not_answer_exits_with_3_and_cites_nothing()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var ran = await world.RunAsync("ask", "Who won the football cup in Madrid?", "--json");

        Assert.Equal(3, ran.Code);
        Assert.Equal("not_in_corpus", ran.Json.GetProperty("outcome").GetString());
        Assert.Equal(0, ran.Json.GetProperty("sentences").GetArrayLength());
        Assert.Equal(0, ran.Json.GetProperty("citations").GetArrayLength());
    }

    [Fact]
    public async Task Dates_narrow_by_day_month_or_year()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--since", "2021", "--until", "2021-05")).Code);
        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--until", "2021-05-04")).Code);
        Assert.Equal(3, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--until", "2021-05-03")).Code);
        Assert.Equal(3, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--source", "Coast Voice")).Code);
        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--tag", "Fishing")).Code);
        Assert.Equal(3, (await world.RunAsync("ask", "When was the harbour treaty signed?", "--space", "elsewhere")).Code);
    }

    [Fact]
    public async Task A_batch_goes_on_behind_a_bad_line_and_reports_it()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var file = world.Write("questions.jsonl", """{"_id":"a","text":"When was the harbour treaty signed?"}""", "no json", """{"_id":7,"text":"Who won the football cup in Madrid?"}""");

        var ran = await world.RunAsync("ask", "--questions", file);

        Assert.Equal(1, ran.Code);
        Assert.StartsWith("Line 2 of", ran.Error, StringComparison.Ordinal);
        Assert.Equal(["grounded", "not_in_corpus"], ran.JsonLines.Select(line => line.GetProperty("outcome").GetString()));
        Assert.Equal(["\"a\"", "7"], ran.JsonLines.Select(line => line.GetProperty("_id").GetRawText()));
    }

    [Fact]
    public async Task A_batch_of_declined_questions_is_done()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var ran = await world.RunWithInputAsync("""{"_id":"a","text":"Who won the football cup in Madrid?"}""", width: null, "ask", "--questions", "-");

        Assert.Equal((0, 1), (ran.Code, ran.JsonLines.Count));
    }

    [Fact]
    public async Task A_removed_article_is_not_used_any_more_until_it_is_restored()
    {
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        Assert.Equal(0, (await world.RunAsync("articles", "remove", "treaty")).Code);
        Assert.Equal(3, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);
        Assert.Equal(1, (await world.RunAsync("articles", "remove", "treaty")).Code);
        Assert.Equal(0, (await world.RunAsync("articles", "restore", "treaty")).Code);
        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);
    }
}
