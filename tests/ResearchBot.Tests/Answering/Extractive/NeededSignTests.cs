using ResearchBot.Answering;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering.Extractive;

public sealed class NeededSignTests
{
    [Theory]
    [InlineData("How many pupils does the harbour school of Bergen have?", true)]
    [InlineData("How much does the ferry line to Tallinn cost?", false)]
    [InlineData("What is the price of a ticket for the ferry line to Tallinn?", false)]
    [InlineData("How much did the harbour wall of Bergen cost?", true)]
    [InlineData("How many passengers does the ferry line to Tallinn carry?", false)]
    public async Task A_question_for_a_number_is_answered_with_a_number_and_one_for_a_sum_with_a_sum(string question, bool isAnswered)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("school", "The harbour school of Bergen has eleven pupils. Astrid Berg founded the harbour school of Bergen."),
            ("ferry", "The ferry line to Tallinn carries passengers and cars, and its ticket has a price. The ferry line to Tallinn cost much sweat."),
            ("wall", "The harbour wall of Bergen cost 3 million dollars."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = await world.Get<Answerer>().AskAsync(new Question(question, Everything), TestContext.Current.CancellationToken);

        Assert.Equal(isAnswered, answer is Answer.Grounded);
    }
}
