using ResearchBot.Answering;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Answering.Extractive;

/// <summary>Answers that can be read on their own.</summary>
public sealed class AnswerMannersTests
{
    [Fact]
    public async Task A_sentence_that_begins_with_a_pronoun_is_quoted_together_with_what_it_points_to()
    {
        var answer = await AskAsync(
            "How high is the lighthouse keeper's tower at Skarvik?",
            "The keeper at Skarvik lives in a lighthouse tower. It is 41 metres high and was painted red. The harbour has two cranes.");

        Assert.Equal("The keeper at Skarvik lives in a lighthouse tower. It is 41 metres high and was painted red.", answer.Sentences[0].Text);
        Assert.Single(answer.Sentences[0].Citations);
    }

    [Fact]
    public async Task A_connective_that_leads_nowhere_is_dropped()
    {
        var answer = await AskAsync(
            "Who opened the ferry line to Skarvik?",
            "Trade was slow for years. However, Captain Ines Holm opened the ferry line to Skarvik in 1951. The harbour has two cranes.");

        Assert.Equal("Captain Ines Holm opened the ferry line to Skarvik in 1951.", answer.Sentences[0].Text);
    }

    [Fact]
    public async Task A_list_is_kept_whole_behind_the_words_that_lead_it_in()
    {
        var answer = await AskAsync(
            "What does the harbour of Skarvik charge fees for?",
            "The harbour of Skarvik charges fees for:\n- mooring at the long pier\n- use of the crane\n- fresh water\n\nThe town lies on an island far from everything else.");

        Assert.Contains("mooring at the long pier", answer.Sentences[0].Text, StringComparison.Ordinal);
        Assert.Contains("fresh water", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_somebody_says_is_not_cut_in_half()
    {
        var answer = await AskAsync(
            "What did the mayor of Skarvik say about the new bridge?",
            "The mayor of Skarvik said of the new bridge: “It will cost us dearly. We shall build it all the same.” The harbour has two cranes.");

        Assert.Contains("“It will cost us dearly. We shall build it all the same.”", answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_end_of_a_very_long_sentence_can_answer_too()
    {
        var filler = string.Concat(Enumerable.Range(0, 12).Select(i => $"the council of the {i + 2}th district spoke of roads and schools at length, "));
        var answer = await AskAsync(
            "Who designed the clock tower of Skarvik?",
            $"In that year {filler}and the clock tower of Skarvik was designed by Ada Lind and built within two summers. The harbour has two cranes.");

        Assert.Contains(answer.Sentences, sentence => sentence.Text.Contains("designed by Ada Lind", StringComparison.Ordinal));
        Assert.All(answer.Sentences, sentence => Assert.True(sentence.Text.Length <= AnswerSentence.MaximumLength));
    }

    /// <summary>What the question names needs no leading in, a connective is dropped, and a piece of a long sentence begins at the name that it tells of.</summary>
    [Theory]
    [InlineData(
        "How many square kilometres does the basin of the Skar cover?",
        "The basin of the Skar, {0} is the largest of the north. This basin covers 7,400 square kilometres, of which forest is the greater part.",
        "This basin covers 7,400 square kilometres")]
    [InlineData(
        "When did the council of Skarvik forbid whaling?",
        "The fishers of the coast, {0} lived poorly. Moreover, in 1931 the council of Skarvik forbade whaling.",
        "in 1931 the council of Skarvik forbade whaling.")]
    [InlineData(
        "Who was the first pilot to win the medal of Skarvik?",
        "Among those from the island are Olaf Dahl, {0} and a keeper of seals, Ines Holm, the first pilot to win the medal of Skarvik, and two painters.",
        "Ines Holm, the first pilot to win the medal of Skarvik")]
    public async Task The_answer_leads_alone_where_the_sentence_before_has_no_room_beside_it(string question, string text, string lead)
    {
        var answer = await AskAsync(question, text.Replace("{0}", Filler, StringComparison.Ordinal) + " The harbour has two cranes.");

        Assert.StartsWith(lead, answer.Sentences[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("What is the capital of Bergen?")]
    [InlineData("Where is the castle of Bergen?")]
    public async Task Of_two_words_both_are_needed(string question)
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(
            ("bergen", "Delegates came from Bergen, Oslo and Tromsø. Bergen signed the treaty first of all, and Bergen kept it."),
            ("capital", "Capital is scarce where banks are few. A castle is a strong house."),
            ("rain", "It rained for nine days in the mountains."));

        Assert.IsNotType<Answer.Grounded>(await world.AskAsync(question));
    }

    [Fact]
    public async Task A_date_is_preferred_where_one_is_asked_for()
    {
        var answer = await AskAsync(
            "When did the clock tower of Skarvik burn?",
            "The clock tower of Skarvik burned because of a candle. The clock tower of Skarvik burned on 4 May 1903. The harbour has two cranes.");

        Assert.Equal("The clock tower of Skarvik burned on 4 May 1903.", answer.Sentences[0].Text);
    }

    [Fact]
    public async Task Another_form_of_a_word_is_understood()
    {
        var answer = await AskAsync(
            "Who invaded the island of Skarvik?",
            "The invasion of the island of Skarvik was led by Duke Olaf. The harbour has two cranes. The school has a garden.");

        Assert.Equal("The invasion of the island of Skarvik was led by Duke Olaf.", answer.Sentences[0].Text);
    }

    private static string Filler => string.Concat(Enumerable.Range(2, 5).Select(i => $"of whom the elders of the {i}th parish spoke at length by the fire in winter, "));

    private static async Task<Answer.Grounded> AskAsync(string question, string text)
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(
            ("skarvik", text),
            ("chips", "Sanctions stop the export of computer chips."),
            ("tax", "The treasurer taxes marble at three percent."),
            ("rain", "It rained for nine days in the mountains."));

        return Assert.IsType<Answer.Grounded>(await world.AskAsync(question));
    }
}
