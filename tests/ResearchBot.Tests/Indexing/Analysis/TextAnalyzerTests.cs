using System.Diagnostics;

using CsCheck;

using ResearchBot.Indexing.Analysis;

using Xunit;

namespace ResearchBot.Tests.Indexing.Analysis;

public sealed class TextAnalyzerTests : IDisposable
{
    private readonly TextAnalyzer _analyzer = new();

    public void Dispose() => _analyzer.Dispose();

    [Theory]
    [InlineData("Café Müller naïve", "cafe muller naiv")]
    [InlineData("Putin's plan", "putin plan")]
    [InlineData("Putin’s plan", "putin plan")]
    [InlineData("the state of the art", "state art")]
    [InlineData("He won, she wins, they win", "he win she win win")]
    [InlineData("wrote written writes", "write write write")]
    [InlineData("Regulations regulating the regulated", "regul regul regul")]
    [InlineData("GPT-4 costs 3.5 million", "gpt 4 cost 3.5 million")]
    [InlineData("10,000 people", "10,000 peopl")]
    [InlineData("東京", "東 京")]
    [InlineData("Москва", "москва")]
    [InlineData("", "")]
    [InlineData("…—!?", "")]
    public void Words_become_terms(string text, string terms) =>
        Assert.Equal(terms, string.Join(' ', _analyzer.Analyze(text).Select(token => token.Term)));

    [Theory]
    [InlineData("Who won the prize?", "He wins the prize.")]
    [InlineData("What did it teach?", "It taught much.")]
    [InlineData("When did it begin?", "It began early.")]
    [InlineData("Who bought the company?", "They buy the company.")]
    [InlineData("Économie", "economies")]
    [InlineData("What year did Tesla die?", "He died in New York.")]
    [InlineData("How many women?", "One woman.")]
    [InlineData("What percentage is it?", "It is nine percent.")]
    [InlineData("What colour?", "The colored glass.")]
    [InlineData("Who organises them?", "They were organized by hand.")]
    [InlineData("The labour of neighbours", "Neighboring laborers")]
    [InlineData("the city centre", "city centers")]
    [InlineData("defence spending", "defense")]
    [InlineData("a programme analysed", "programs")]
    public void A_question_and_an_article_meet_in_the_same_terms(string question, string article) =>
        Assert.NotEmpty(_analyzer.Count(question).Counts.Keys.Intersect(_analyzer.Count(article).Counts.Keys));

    [Theory]
    [InlineData("paradise", "parade")]
    [InlineData("precisely", "precious")]
    [InlineData("four hours", "for hors")]
    [InlineData("mourning", "morning")]
    public void Words_that_only_look_alike_stay_apart(string one, string other) =>
        Assert.Empty(_analyzer.Count(one).Counts.Keys.Intersect(_analyzer.Count(other).Counts.Keys));

    [Theory]
    [InlineData("promise promised promising promises")]
    [InlineData("exercise exercised exercising")]
    [InlineData("precise precisely")]
    [InlineData("surprise surprised surprising")]
    [InlineData("realise realised realising realize realized realizing")]
    [InlineData("crisis crises")]
    public void All_forms_of_a_word_become_one_term(string words) => Assert.Single(_analyzer.Count(words).Counts);

    [Fact]
    public void Places_and_positions_are_exact()
    {
        const string Text = "The state of the art: Putin’s café.";

        var tokens = _analyzer.Analyze(Text);

        Assert.Equal(["state", "art", "Putin’s", "café"], tokens.Select(token => token.Span.Of(Text)));
        Assert.Equal([1, 4, 5, 6], tokens.Select(token => token.Position));
    }

    [Fact]
    public void Places_are_in_order_and_in_the_text_whatever_the_text() =>
        Gen.String.Sample(text =>
        {
            var (end, position) = (0, -1);

            foreach (var token in _analyzer.Analyze(text))
            {
                Assert.True(token.Span.FitsIn(text) && token.Span.Start >= end && token.Position > position && token.Term.Length > 0);
                (end, position) = (token.Span.End, token.Position);
            }
        });

    [Fact]
    public void Counting_counts_what_analysing_finds() =>
        Gen.String[Gen.Char["ab \n"], 0, 60].Sample(text =>
        {
            var tokens = _analyzer.Analyze(text);
            var counts = _analyzer.Count(text);

            Assert.Equal(tokens.Count, counts.Length);
            Assert.Equal(tokens.GroupBy(token => token.Term).ToDictionary(term => term.Key, term => term.Count()), counts.Counts);
        });

    [Fact]
    public void Many_may_analyse_at_once()
    {
        var texts = Enumerable.Range(0, 200).Select(i => string.Join(' ', Enumerable.Range(0, i).Select(j => $"word{j}"))).ToList();

        var counts = texts.AsParallel().AsOrdered().Select(text => _analyzer.Analyze(text).Count).ToList();

        Assert.Equal(Enumerable.Range(0, 200), counts);
    }

    [Theory]
    [InlineData("a")]
    [InlineData("'s")]
    [InlineData("e\u0301")]
    [InlineData("\ud83d\ude00")]
    [InlineData("1.")]
    public void A_hostile_text_costs_little(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 100_000));
        var started = Stopwatch.GetTimestamp();

        _analyzer.Analyze(text);

        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 0, 5);
    }
}
