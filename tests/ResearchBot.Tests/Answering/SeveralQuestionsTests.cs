using ResearchBot.Answering;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

public sealed class SeveralQuestionsTests
{
    [Theory]
    [InlineData("Who founded the school? When did it open?", "Who founded the school?|When did it open? Who founded the school")]
    [InlineData("Who founded the school and when did it open?", "Who founded the school|when did it open? Who founded the school")]
    [InlineData("Who runs the ferry? How long is the harbour wall?", "Who runs the ferry?|How long is the harbour wall?")]
    [InlineData("According to Wired, who left the ferry? And what did the harbour lose?", "According to Wired, who left the ferry?|And what did the harbour lose?")]
    [InlineData("When and where was the treaty signed?", "When and where was the treaty signed?")]
    [InlineData("Who won, and why?", "Who won, and why?")]
    [InlineData("Really? Who won the prize?", "Really? Who won the prize?")]
    public void Questions_in_one_message_are_taken_apart(string message, string questions) =>
        Assert.Equal(questions.Split('|'), SeveralQuestions.In(new Question(message, Everything)).Select(question => question.Text));

    [Theory]
    [InlineData(" ")]
    [InlineData("? ")]
    [InlineData(" and who did")]
    public void A_page_of_one_sign_is_one_question(string sign) =>
        Assert.Single(SeveralQuestions.In(new Question("Who won " + string.Concat(Enumerable.Repeat(sign, 100_000)), Everything)));

    [Fact]
    public async Task Each_question_of_a_message_is_answered()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("school", "Astrid Berg founded the harbour school in Bergen. The harbour school opened on 4 May 1921 with eleven pupils."),
            ("ferry", "The ferry line to Tallinn is run by the Northern Company."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = Assert.IsType<Answer.Grounded>(await world.Get<Answerer>().AskAsync(
            new Question("Who founded the harbour school in Bergen? Who runs the ferry line to Tallinn?", Everything), TestContext.Current.CancellationToken));

        var words = string.Join(' ', answer.Sentences.Select(sentence => sentence.Text));
        Assert.Contains("Astrid Berg", words, StringComparison.Ordinal);
        Assert.Contains("Northern Company", words, StringComparison.Ordinal);
    }
}
