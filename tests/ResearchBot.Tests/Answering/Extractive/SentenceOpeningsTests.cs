using ResearchBot.Answering.Extractive.Sentences;

using Xunit;

namespace ResearchBot.Tests.Answering.Extractive;

public sealed class SentenceOpeningsTests
{
    [Theory]
    [InlineData("He died in 1943.")]
    [InlineData("In his youth, the painter lived in Rome.")]
    [InlineData("Most of these drugs have side effects.")]
    [InlineData("After this defeat the king fled.")]
    [InlineData("The latter was built of stone.")]
    public void Words_that_point_back_are_seen(string sentence) => Assert.True(SentenceOpenings.PointsBack(sentence));

    [Theory]
    [InlineData("Nikola Tesla and his brother moved to Prague.")]
    [InlineData("The company sold its factory in 1920.")]
    [InlineData("After the war Poland rebuilt its capital.")]
    [InlineData("In France the king kept his crown.")]
    public void What_a_word_points_to_in_the_same_sentence_is_enough(string sentence) => Assert.False(SentenceOpenings.PointsBack(sentence));
}
