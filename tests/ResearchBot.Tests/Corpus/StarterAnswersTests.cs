using ResearchBot.Answering;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Evaluation;

using Xunit;

namespace ResearchBot.Tests.Corpus;

public sealed class StarterAnswersTests(StarterWorld starter) : IClassFixture<StarterWorld>
{
    [Fact]
    public async Task The_plan_is_told_with_its_four_points_first()
    {
        var answer = await GroundedAsync("What is in Putin's plan for AI?");

        Assert.Equal("russia-ai-journey-2023", answer.Citations[0].Article.Id);
        Assert.All(["supercomputers", "courses", "funding", "laws"], point => Assert.Contains(point, answer.Sentences[0].Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Views_of_both_sides_are_shown_where_a_view_is_asked_for()
    {
        var answer = await GroundedAsync("Will Putin's plan for AI work?");

        Assert.Contains(answer.Citations, citation => citation.Article.Id == "russia-ai-plan-will-not-work");
        Assert.Contains(answer.Citations, citation => citation.Article.Id == "russia-ai-plan-more-credible");
    }

    [Theory]
    [InlineData("When did the EU AI Act enter into force?", "eu-ai-act-enters-into-force")]
    [InlineData("Why did Newsom veto SB 1047?", "california-sb-1047-veto")]
    [InlineData("Who won the Nobel Prize in Chemistry in 2024?", "alphafold-and-the-2024-nobel-prizes")]
    [InlineData("How should model size and training data grow with computing power?", "scaling-laws-kaplan-and-chinchilla")]
    [InlineData("When did China's Interim Measures on generative AI take effect?", "china-generative-ai-interim-measures")]
    [InlineData("Which models trained with more than 10^26 operations must be reported under Executive Order 14110?", "us-executive-order-14110")]
    [InlineData("How many companies signed the Frontier AI Safety Commitments in Seoul?", "ai-safety-summits-bletchley-and-seoul")]
    [InlineData("What does The New York Times claim against OpenAI and Microsoft?", "new-york-times-v-openai-and-microsoft")]
    [InlineData("Which Nvidia chips fell under the rules of October 2022?", "us-chip-export-controls")]
    [InlineData("How many parameters does Llama 3.1 have?", "open-weights-debate")]
    [InlineData("What did Elon Musk say about SB 1047?", "california-sb-1047-veto")]
    [InlineData("How many IT specialists left Russia in 2022?", "russia-ai-journey-2023")]
    [InlineData("Who presented Top7 in 2003?", "alphafold-and-the-2024-nobel-prizes")]
    [InlineData("Why was Sam Altman dismissed?", "openai-board-crisis-governance|openai-board-crisis-sequence-of-events")]
    [InlineData("What is retrieval-augmented generation?", "retrieval-augmented-generation-and-hallucination")]
    [InlineData("Who wrote the paper Attention Is All You Need?", "from-the-transformer-to-gpt-4")]
    public async Task A_question_is_answered_from_the_article_on_it(string question, string article)
    {
        var answer = await GroundedAsync(question);

        Assert.Contains(answer.Citations[0].Article.Id, article.Split('|'));
    }

    [Theory]
    [InlineData("How do I bake sourdough bread?")]
    [InlineData("Who won the World Cup in 2022?")]
    [InlineData("How many players are in a football team?")]
    [InlineData("What is the boiling point of water?")]
    [InlineData("Who wrote Hamlet?")]
    [InlineData("Which vitamins are in carrots?")]
    [InlineData("How tall is Mount Everest?")]
    [InlineData("What causes migraine?")]
    [InlineData("How do I repair a bicycle tyre?")]
    [InlineData("When was the Eiffel Tower built?")]
    [InlineData("What is the best recipe for tomato soup?")]
    [InlineData("What is the weather in Paris today?")]
    public async Task A_question_far_from_the_corpus_is_declined(string question) =>
        Assert.IsType<Answer.NotInCorpus>(await (await starter.OpenAsync()).AskAsync(question));

    private async Task<Answer.Grounded> GroundedAsync(string question)
    {
        var world = await starter.OpenAsync();
        var answer = Assert.IsType<Answer.Grounded>(await world.AskAsync(question));
        var articles = await world.Get<ArticleCatalog>().FindInUseAsync(answer.Citations.Select(citation => citation.Article), TestContext.Current.CancellationToken);

        Assert.Empty(AnswerAudit.Audit(answer, (article, _) => articles[article].Text));

        return answer;
    }
}
