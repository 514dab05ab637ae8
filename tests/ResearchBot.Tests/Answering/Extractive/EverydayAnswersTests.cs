using ResearchBot.Answering;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering.Extractive;

/// <summary>Questions in everyday words, articles in those of a newspaper.</summary>
public sealed class EverydayAnswersTests
{
    [Theory]
    [InlineData("Why did the CEO of Skarvik Shipping quit?", "The chief executive of Skarvik Shipping resigned because the ferry had sunk.")]
    [InlineData("Who got rid of the toll on the Skarvik bridge?", "The toll on the Skarvik bridge was abolished by Mayor Ines Holm in 1951.")]
    [InlineData("How many MEPs voted for the Skarvik treaty?", "A majority of 312 members of the European Parliament voted for the Skarvik treaty.")]
    [InlineData("Who took the Skarvik Herald to court?", "Ada Lind and two other authors sued the Skarvik Herald over their letters.")]
    public async Task What_says_the_same_in_other_words_is_understood(string question, string expected)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("shipping", "Skarvik Shipping owns nine ferries. The chief executive of Skarvik Shipping resigned because the ferry had sunk. The yard of Skarvik Shipping is old."),
            ("bridge", "The Skarvik bridge is made of stone. The toll on the Skarvik bridge was abolished by Mayor Ines Holm in 1951. Sheep cross the Skarvik bridge in May."),
            ("treaty", "The Skarvik treaty is about herring. A majority of 312 members of the European Parliament voted for the Skarvik treaty. Nobody reads the Skarvik treaty."),
            ("herald", "The Skarvik Herald appears on Fridays. Ada Lind and two other authors sued the Skarvik Herald over their letters. The Skarvik Herald prints recipes."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));

        Assert.Equal(expected, answer.Sentences[0].Text);
    }

    [Theory]
    [InlineData("What is the toll on the Skarvik bridge?")]
    [InlineData("What's the toll on the Skarvik bridge?")]
    [InlineData("whats the toll on the skarvik bridge")]
    [InlineData("What's actually the toll on the Skarvik bridge?")]
    [InlineData("So what is really the whole toll on the Skarvik bridge?")]
    public async Task Words_that_say_nothing_change_nothing(string question)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("bridge", "The Skarvik bridge is made of stone. The toll on the Skarvik bridge is four crowns. Sheep cross the Skarvik bridge in May."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));

        Assert.Equal("The toll on the Skarvik bridge is four crowns.", answer.Sentences[0].Text);
    }

    [Theory]
    [InlineData("Where was Ada Lind born?")]
    [InlineData("When did Ada Lind die?")]
    public async Task Who_is_known_for_other_things_was_not_born_and_did_not_die_there(string question)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("prize", "Ada Lind won the bridge prize of Skarvik in 1951. Ada Lind and Ines Holm built the lighthouse in Bergen."),
            ("bread", "Bread is baked before dawn in the old mill."));

        Assert.IsType<Answer.NotInCorpus>(await world.AskAsync(question));
    }

    [Theory]
    [InlineData("How many passengers does the ferry of Bergen carry?", "It has 214 seats")]
    [InlineData("What percentage of the islanders fish for a living?", "62 percent")]
    [InlineData("How long does the crossing to Bergen take?", "four hours")]
    [InlineData("When was the ferry of Bergen built?", "1962")]
    public async Task The_sentence_that_holds_what_is_asked_for_leads(string question, string expected)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("ferry", "The ferry of Bergen was built by hand and carries passengers and cars. The shipyard of Bergen delivered the ferry in 1962. It has 214 seats for passengers of the ferry of Bergen."),
            ("islanders", "Of the islanders many fish for a living, as their fathers did. Among the islanders 62 percent fish for a living."),
            ("crossing", "The crossing to Bergen takes patience and a strong stomach. The crossing to Bergen takes four hours."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));

        Assert.Contains(expected, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("How big is the engine GPT-4 of Skarvik?")]
    [InlineData("How long did the engine GPT-4 of Skarvik run?")]
    [InlineData("When did the engine GPT-4 of Skarvik stop?")]
    public async Task What_is_not_told_of_a_matter_that_is_known_is_declined(string question)
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("engine", "The engine GPT-4 of Skarvik runs on coal and never stops for long. A big crowd greeted the engine GPT-4 of Skarvik."),
            ("bread", "Bread is baked before dawn in the old mill."));

        Assert.IsType<Answer.NotInCorpus>(await world.AskAsync(question));
    }

    [Fact]
    public async Task The_mark_before_an_item_of_a_list_is_not_shown()
    {
        await using var world = await CreateAsync();
        await world.GivenAsync(
            ("harbour", "The harbour of Skarvik has four rules:\n\n- Boats of the harbour of Skarvik must carry a lamp at night, whatever the weather, and keep it lit from dusk until the sun has risen over the eastern pier again.\n- The harbour of Skarvik forbids swimming near the crane, because the ropes of the crane reach far into the water and nobody who works there can see what is below.\n- Dogs stay on a lead."),
            ("bread", "Bread is baked before dawn in the old mill."));

        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync("Where does the harbour of Skarvik forbid swimming?"));

        Assert.All(answer.Sentences, sentence => Assert.DoesNotContain("- ", sentence.Text, StringComparison.Ordinal));
    }
}
