using ResearchBot.Evaluation;

using Xunit;

namespace ResearchBot.Tests.Evaluation;

public sealed class BeirFolderTests : IDisposable
{
    private readonly TinySet _set = new();

    public void Dispose() => _set.Dispose();

    [Fact]
    public void A_set_is_read()
    {
        var folder = BeirFolder.Read(_set.Folder + Path.DirectorySeparatorChar);

        Assert.Equal(Path.GetFileName(_set.Folder), folder.Name);
        Assert.Equal(["q1", "q2", "q3"], folder.Queries.Select(query => query.Id));
        Assert.Equal([true, true, false], folder.Queries.Select(query => query.IsAnswerable));
        Assert.Equal(["old quarry"], folder.Queries[0].Answers);
        Assert.Equal(["q1", "q2"], folder.Judgements.Keys.Order());
        Assert.Equal(new Dictionary<string, int> { ["chips"] = 2 }, folder.Judgements["q2"]);
    }

    [Theory]
    [InlineData("corpus.jsonl")]
    [InlineData("queries.jsonl")]
    [InlineData("qrels/test.tsv")]
    public void A_missing_file_is_told_in_a_sentence(string name)
    {
        _set.Delete(name);

        AssertSentence(name);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("""{"_id": "q1"}""")]
    [InlineData("""{"_id": 1, "text": "x"}""")]
    [InlineData("""{"_id": "q1", "text": "x", "metadata": {"answers": [null]}}""")]
    [InlineData("""{"_id": "q1", "text": "x", "metadata": {"answerable": "yes"}}""")]
    public void A_line_that_is_no_query_is_told_in_a_sentence(string line)
    {
        _set.Write("queries.jsonl", line + "\n");

        AssertSentence("queries.jsonl");
    }

    [Theory]
    [InlineData("q1\therons\tvery")]
    [InlineData("q1\therons\t99999999999")]
    [InlineData("q1\therons")]
    [InlineData("q1 0 herons 1")]
    [InlineData("q1\therons\t1\nq1\therons\t2")]
    public void A_line_that_is_no_judgement_is_told_in_a_sentence(string line)
    {
        _set.Write("qrels/test.tsv", $"query-id\tcorpus-id\tscore\n{line}\n");

        AssertSentence("test.tsv");
    }

    [Fact]
    public void Empty_lines_do_no_harm()
    {
        _set.Write("qrels/test.tsv", "query-id\tcorpus-id\tscore\n\nq1\therons\t1\n\n");

        Assert.Single(BeirFolder.Read(_set.Folder).Judgements);
    }

    private void AssertSentence(string name)
    {
        var message = Assert.Throws<EvaluationException>(() => BeirFolder.Read(_set.Folder)).Message;

        Assert.Contains(Path.GetFileName(name), message, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", message, StringComparison.Ordinal);
    }
}
