using ResearchBot.Answering.Extractive.Asking;

using Xunit;

namespace ResearchBot.Tests.Answering.Extractive;

public sealed class QuestionShapeTests
{
    [Theory]
    [InlineData("Who built the harbour?", "Person")]
    [InlineData("In what decades was Ines Holm most active in writing for Doctor Who?", "Time")]
    [InlineData("Which island does Doctor Who visit?", "Anything")]
    [InlineData("In what years did the islands join?", "Time")]
    [InlineData("When rich countries trade with poor ones, whose wages rise?", "Person")]
    [InlineData("When many are arrested, what do they do?", "Anything")]
    [InlineData("When was the harbour built?", "Time")]
    [InlineData("How many boats has Skarvik?", "Number")]
    public void What_is_asked_for_is_read_off_the_words_that_ask(string question, string kind) => Assert.Equal(kind, QuestionShape.Of(question).ToString());
}
