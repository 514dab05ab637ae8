using ResearchBot.Retrieval.Questions;

using Xunit;

namespace ResearchBot.Tests.Retrieval.Questions;

public sealed class WordFormsTests
{
    [Theory]
    [InlineData("invad", "invas", true)]
    [InlineData("die", "di", true)]
    [InlineData("percentag", "percent", true)]
    [InlineData("nation", "notion", false)]
    [InlineData("1943", "1944", false)]
    [InlineData("intern", "interest", false)]
    public void Forms_of_one_word_are_told_from_other_words(string one, string other, bool areAkin) => Assert.Equal(areAkin, WordForms.AreAkin(one, other));

    [Theory]
    [InlineData("conquer", "conquest", true)]
    [InlineData("descend", "descent", true)]
    [InlineData("invad", "invas", false)]
    [InlineData("treati", "treatment", false)]
    [InlineData("intern", "internationalist", false)]
    public void Close_forms_share_all_but_the_last_letter(string one, string other, bool areClose) => Assert.Equal(areClose, WordForms.AreClose(one, other));
}
