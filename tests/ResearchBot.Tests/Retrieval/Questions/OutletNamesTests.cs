using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class OutletNamesTests
{
    private static readonly string[] Outlets = ["Wired", "The Verge", "Verge", "T", "C++ Weekly"];

    [Theory]
    [InlineData("What did Wired say?", "Wired")]
    [InlineData("Wired", "Wired")]
    [InlineData("What does Wired's report say?", "Wired")]
    [InlineData("What did The Verge write?", "The Verge,Verge")]
    [InlineData("According to C++ Weekly, who won?", "C++ Weekly")]
    [InlineData("Who is wired for success?", "")]
    [InlineData("Who was Rewired?", "")]
    [InlineData("Was the Wiredness real?", "")]
    [InlineData("Who drives a Model T?", "")]
    [InlineData("", "")]
    public void An_outlet_is_named_by_its_whole_name_as_written(string question, string expected) =>
        Assert.Equal(expected, string.Join(',', OutletNames.Find(question, Outlets)));

    [Fact]
    public void Removing_takes_every_whole_name_and_nothing_else()
    {
        var left = OutletNames.Remove("Wired asks Rewired: is Wired right?", ["Wired"]);

        Assert.Equal(["asks", "Rewired:", "is", "right?"], left.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void Removing_ends_whatever_is_repeated() =>
        Assert.Empty(OutletNames.Remove(string.Join(' ', Enumerable.Repeat("Wired", 2_000)), ["Wired"]).Trim());
}
