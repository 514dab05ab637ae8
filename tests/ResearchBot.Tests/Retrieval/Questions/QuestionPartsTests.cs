using CsCheck;

using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class QuestionPartsTests
{
    private static readonly string[] Pieces = ["bread", "butter", "harbour", " and ", ", and when ", " while ", "; ", "?", " versus ", " "];

    [Theory]
    [InlineData(
        "Does the Polygon article praise the new console, while the Verge article warns of its price?",
        "Does the Polygon article praise the new console|the Verge article warns of its price?")]
    [InlineData(
        "Who founded the harbour school in Bergen and when did the ferry line to Tallinn open?",
        "Who founded the harbour school in Bergen|when did the ferry line to Tallinn open?")]
    [InlineData(
        "How many seats did the Labour party win compared to the Conservative party of Wales?",
        "How many seats did the Labour party win|the Conservative party of Wales?")]
    [InlineData(
        "Which firm was sued by writers as reported by Wired, and by the Guardian for spending on search engines?",
        "Which firm was sued by writers as reported by Wired|by the Guardian for spending on search engines?")]
    public void A_question_that_asks_for_several_things_is_taken_apart(string question, string parts) =>
        Assert.Equal(parts.Split('|'), QuestionParts.Of(question));

    [Theory]
    [InlineData("")]
    [InlineData("Who won?")]
    [InlineData("When and where was the treaty of the harbour signed?")]
    [InlineData("What are the structural and aeroelastic problems of high speed aircraft?")]
    [InlineData("Who won, and why?")]
    [InlineData("What is the difference between bread and butter?")]
    public void A_question_that_asks_for_one_thing_stays_whole(string question) => Assert.Empty(QuestionParts.Of(question));

    [Theory]
    [InlineData(" ")]
    [InlineData(", ")]
    [InlineData(" and")]
    [InlineData("? ")]
    public void A_page_of_one_sign_is_taken_apart_like_another(string sign) =>
        Assert.Empty(QuestionParts.Of("Who won " + string.Concat(Enumerable.Repeat(sign, 100_000))));

    [Fact]
    public void No_word_is_lost_but_those_that_join_and_no_question_has_more_than_four_parts() =>
        Gen.OneOf([.. Pieces.Select(Gen.Const)]).List[0, 60].Select(pieces => string.Concat(pieces)).Sample(question =>
        {
            var parts = QuestionParts.Of(question);

            Assert.InRange(parts.Count, 0, 4);
            Assert.True(parts.Count != 1);
            Assert.All(parts, part => Assert.Contains(part.Split(' ')[0], question, StringComparison.Ordinal));
        });
}
