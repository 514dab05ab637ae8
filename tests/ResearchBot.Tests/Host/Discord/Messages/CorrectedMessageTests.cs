using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Messages;

public sealed class CorrectedMessageTests
{
    [Fact]
    public void What_stands_on_a_withdrawn_source_is_struck_out_and_the_other_numbers_mean_what_they_meant()
    {
        var answer = Samples.Long(3, number => Samples.Treaty with { Title = $"Title {number}", Url = $"https://news.example/{number}" });

        var shown = Show(CorrectedMessage.Of(Wordbook.English, answer, new HashSet<int> { 2 }, "a1", Escaped.Empty, PageStyle.Rich));

        Assert.Equal(2, shown.Split("~~").Length - 1);
        Assert.Contains("Title 1", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("Title 2", shown, StringComparison.Ordinal);
        Assert.Contains("Title 3", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("news.example/2", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("quote:a1:2", shown, StringComparison.Ordinal);
        Assert.Contains("quote:a1:3", shown, StringComparison.Ordinal);
        Assert.Contains("1 sentence is struck out", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nothing_is_left_only_that_is_said()
    {
        var shown = Show(CorrectedMessage.Of(Wordbook.English, Samples.Answer(), new HashSet<int> { 1 }, "a1", Escaped.Own("When?"), PageStyle.Rich));

        Assert.Contains("The source of this answer was withdrawn.", shown, StringComparison.Ordinal);
        Assert.DoesNotContain("3 May 2021", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_answer_is_corrected_within_the_one_message_that_it_has() => Assert.All(
        [PageStyle.Rich, PageStyle.Plain],
        style => Assert.Single(CorrectedMessage.Of(
            Wordbook.English, Samples.Long(5, _ => Samples.Treaty, new string('x', 380)), new HashSet<int> { 2 }, "a1", Escaped.Empty, style).Lay(PageStyle.Rich)));

    private static string Show(Page page) => Posted.Json(Assert.Single(page.Lay(PageStyle.Rich))).ToJsonString();
}
