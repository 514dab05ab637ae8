using System.Diagnostics;
using CsCheck;
using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using Xunit;

namespace ResearchBot.Tests.Corpus.Text;

public sealed class SentenceSplitterTests
{
    [Theory]
    [InlineData("He left. She stayed.", "He left.", "She stayed.")]
    [InlineData("Mr. Smith met Dr. Jones. They talked.", "Mr. Smith met Dr. Jones.", "They talked.")]
    [InlineData("J. K. Rowling wrote it. He read it.", "J. K. Rowling wrote it.", "He read it.")]
    [InlineData("It was signed by Putin V. V. He smiled.", "It was signed by Putin V. V.", "He smiled.")]
    [InlineData("The U.S. Senate voted. The U.K. did not.", "The U.S. Senate voted.", "The U.K. did not.")]
    [InlineData("She lives in the U.S. The house is old.", "She lives in the U.S.", "The house is old.")]
    [InlineData("Fruit, e.g. Apples, i.e. Food, is good. Eat it.", "Fruit, e.g. Apples, i.e. Food, is good.", "Eat it.")]
    [InlineData("It rose 3.5 percent. Version v1.2 is out.", "It rose 3.5 percent.", "Version v1.2 is out.")]
    [InlineData("See No. 5 in Fig. 3 on pp. 4-6. No. It is not there.", "See No. 5 in Fig. 3 on pp. 4-6.", "No.", "It is not there.")]
    [InlineData("Apple Inc. Chief Tim Cook spoke. It was Jan. 5 at 5 p.m. Tuesday.", "Apple Inc. Chief Tim Cook spoke.", "It was Jan. 5 at 5 p.m. Tuesday.")]
    [InlineData("We met at 5 p.m. The room was cold.", "We met at 5 p.m.", "The room was cold.")]
    [InlineData("Wait... what is it? Well… Nothing.", "Wait... what is it?", "Well…", "Nothing.")]
    [InlineData("\"I left. He stayed.\" She sighed.", "\"I left.", "He stayed.\"", "She sighed.")]
    [InlineData("\"Why?\" he asked. (Nobody knew.) It rained.", "\"Why?\" he asked.", "(Nobody knew.)", "It rained.")]
    [InlineData("“Go.” He went.[1][23] She came.", "“Go.”", "He went.[1][23]", "She came.")]
    [InlineData("Really?! Yes! Yahoo! announced it.", "Really?!", "Yes!", "Yahoo! announced it.")]
    [InlineData("It was late. 40 people came. 3 left.", "It was late.", "40 people came.", "3 left.")]
    [InlineData("the flow was slow . Any predictable change ? None .", "the flow was slow .", "Any predictable change ?", "None .")]
    [InlineData("`` He left . '' She ( at last . ) Slept .", "`` He left . ''", "She ( at last . )", "Slept .")]
    [InlineData("the flow is steady . the plate is flat .", "the flow is steady .", "the plate is flat .")]
    [InlineData("all is lower case. nothing is not. really.", "all is lower case.", "nothing is not.", "really.")]
    [InlineData("Open https://a.example/b.html?c=1 or readme.md. Then run it.", "Open https://a.example/b.html?c=1 or readme.md.", "Then run it.")]
    [InlineData("今日は晴れ。明日は雨！「本当？」はい。", "今日は晴れ。", "明日は雨！", "「本当？」", "はい。")]
    [InlineData("A title without a stop\n\nThe text begins here.", "A title without a stop", "The text begins here.")]
    [InlineData("We need:\n- milk and\n- two eggs\n1. Beat them.\n2. Cook them.", "We need:", "- milk and", "- two eggs", "1. Beat them.", "2. Cook them.")]
    [InlineData("Roe v. Wade was argued by A. B. Smith et al. in court.", "Roe v. Wade was argued by A. B. Smith et al. in court.")]
    [InlineData("The cat sat. It slept in the sun. Then it ate.", "The cat sat.", "It slept in the sun.", "Then it ate.")]
    [InlineData("## A heading\nSome prose that follows the heading closely here.", "## A heading", "Some prose that follows the heading closely here.")]
    [InlineData("Gen. Lee and Sen. Warren met Rep. Lee on St. Mark's day, vs. all odds.", "Gen. Lee and Sen. Warren met Rep. Lee on St. Mark's day, vs. all odds.")]
    public void A_text_is_split_where_a_reader_would(string text, params string[] sentences) =>
        Assert.Equal(sentences, Sentences(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    public void Wrapped_prose_is_joined_and_its_heading_is_not(string lineEnd)
    {
        var text = string.Join(
            lineEnd,
            "How The River Was Crossed",
            "By Jane Doe",
            "The river is wide where the old road meets it, and nobody in",
            "Harlow had crossed it since the bridge fell in the flood of that",
            "spring. A ferry was built there before the first snow fell by Mr.",
            "Smith. It sank.");

        Assert.Equal(
            [
                "How The River Was Crossed",
                "By Jane Doe",
                $"The river is wide where the old road meets it, and nobody in{lineEnd}Harlow had crossed it since the bridge fell in the flood of that{lineEnd}spring.",
                $"A ferry was built there before the first snow fell by Mr.{lineEnd}Smith.",
                "It sank.",
            ],
            Sentences(text));
    }

    [Fact]
    public void A_part_of_a_text_is_split_with_offsets_in_the_whole()
    {
        const string Text = "Before. One here. Two here. After.";

        Assert.Equal([new(8, 17), new(18, 27)], SentenceSplitter.Split(Text, new TextSpan(7, 28)));
    }

    [Fact]
    public void Sentences_are_in_order_trimmed_and_hold_everything_that_is_not_white_space() =>
        Texts.Any.Sample(text => Texts.AssertCovers(text, SentenceSplitter.Split(text)));

    [Fact]
    public void Any_string_of_characters_is_covered() =>
        Gen.String.Sample(text => Texts.AssertCovers(text, SentenceSplitter.Split(text)));

    [Theory]
    [InlineData("(")]
    [InlineData(".")]
    [InlineData("\n")]
    [InlineData(" ")]
    [InlineData(". ")]
    [InlineData("a\n")]
    [InlineData("A. ")]
    [InlineData("1.(")]
    [InlineData(".\"")]
    [InlineData("[1]")]
    [InlineData("x")]
    [InlineData("\r\n- ")]
    public void Hostile_repetition_takes_linear_time(string unit)
    {
        var text = string.Concat(Enumerable.Repeat(unit, 500_000 / unit.Length));
        var watch = Stopwatch.StartNew();
        var sentences = SentenceSplitter.Split(text);
        var seconds = watch.Elapsed.TotalSeconds;

        Texts.AssertCovers(text, sentences);
        Texts.AssertCovers(text, PassageSplitter.Split(text));
        Assert.InRange(seconds, 0, 3);
    }

    private static string[] Sentences(string text) => [.. SentenceSplitter.Split(text).Select(span => span.Of(text))];
}
