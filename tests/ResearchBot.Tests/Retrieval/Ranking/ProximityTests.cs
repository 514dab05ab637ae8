using ResearchBot.Indexing.Analysis;
using ResearchBot.Retrieval.Ranking;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Ranking;

public sealed class ProximityTests : IDisposable
{
    private static readonly RankingWeights Weights = new() { Phrase = .2f, Near = .1f };

    private readonly TextAnalyzer _analyzer = new();

    public void Dispose() => _analyzer.Dispose();

    [Fact]
    public void Words_side_by_side_are_worth_more_than_near_ones_and_those_more_than_far_ones()
    {
        var phrase = Bonus("solar panels", "Cheap solar panels everywhere.");
        var near = Bonus("solar panels", "Panels that are solar.");
        var far = Bonus("solar panels", $"Solar {string.Join(' ', Enumerable.Repeat("word", 20))} panels.");

        Assert.Equal(.3f, phrase, 1e-6f);
        Assert.Equal(.1f, near, 1e-6f);
        Assert.Equal(0, far);
    }

    [Fact]
    public void A_pair_is_worth_what_its_commoner_word_is()
    {
        var weights = new Dictionary<string, float> { ["solar"] = 5, ["panel"] = 2 };

        Assert.Equal(.6f, Proximity.Bonus(_analyzer.Analyze("solar panels"), weights, _analyzer.Analyze("solar panels"), Weights), 1e-6f);
    }

    [Fact]
    public void Left_out_words_keep_their_place_in_a_phrase()
    {
        var whole = Bonus("state of the art", "It is state of the art.");
        var other = Bonus("state of the art", "It is state art.");

        Assert.True(whole > other);
    }

    [Theory]
    [InlineData("", "solar panels")]
    [InlineData("solar panels", "")]
    [InlineData("solar", "solar panels")]
    [InlineData("solar solar", "solar solar")]
    public void Without_a_pair_there_is_no_bonus(string question, string passage) => Assert.Equal(0, Bonus(question, passage));

    private float Bonus(string question, string passage)
    {
        var words = _analyzer.Analyze(question);

        return Proximity.Bonus(words, words.Select(word => word.Term).Distinct().ToDictionary(term => term, _ => 1f), _analyzer.Analyze(passage), Weights);
    }
}
