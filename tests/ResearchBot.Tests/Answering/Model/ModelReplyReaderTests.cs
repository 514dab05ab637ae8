using ResearchBot.Answering.Model;
using ResearchBot.Emulators.ChatModel;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class ModelReplyReaderTests
{
    [Fact]
    public void Claims_are_read_in_their_order_and_other_fields_are_ignored()
    {
        var reply = """{"note": [], "claims": [{"text": "A.", "passage": 2, "quote": "a", "confidence": 0.5}, {"text": "B.", "passage": 1, "quote": "b"}]}""";

        Assert.Equal(
            [new ModelClaim("A.", 2, "a"), new ModelClaim("B.", 1, "b")],
            Assert.IsType<ModelReply.Claims>(ModelReplyReader.Read(reply)).Given);
    }

    [Fact]
    public void An_empty_list_is_a_reply() =>
        Assert.Empty(Assert.IsType<ModelReply.Claims>(ModelReplyReader.Read("```\n{\"claims\": []}\n```")).Given);

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("<claims/>")]
    [InlineData("claims: []")]
    [InlineData("""{"claims": null}""")]
    [InlineData("""{"claims": {}}""")]
    [InlineData("""{"Claims": []}""")]
    [InlineData("""{"claims": []} trailing""")]
    [InlineData("""{"claims": [],}""")]
    [InlineData("""{"claims": [] /* why */}""")]
    [InlineData("""{"claims": [], "claims": []}""")]
    [InlineData("""{"claims": [{"text": "A.", "text": "B.", "passage": 1, "quote": "q"}]}""")]
    [InlineData("""{"claims": [null]}""")]
    [InlineData("""{"claims": [{"text": "A.", "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": "A.", "passage": "1", "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": "A.", "passage": 1.5, "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": "A.", "passage": 1e99, "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": "A.", "passage": NaN, "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": ["A."], "passage": 1, "quote": "q"}]}""")]
    [InlineData("""{"claims": [{"text": "\ud800", "passage": 1, "quote": "q"}]}""")]
    [InlineData("""{"claims": [], "deep": [[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]}""")]
    public void Anything_else_is_refused(string reply) => Assert.IsType<ModelReply.Unavailable>(ModelReplyReader.Read(reply));

    [Theory]
    [InlineData(12, true)]
    [InlineData(13, false)]
    public void Twelve_claims_are_the_most(int count, bool read) =>
        Assert.Equal(read, ModelReplyReader.Read(QuotingModel.Claims([.. Enumerable.Repeat(("A.", 1, "q"), count)])) is ModelReply.Claims);
}
