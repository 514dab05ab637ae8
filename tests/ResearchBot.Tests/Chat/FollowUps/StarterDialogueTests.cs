using ResearchBot.Answering;
using ResearchBot.Chat.FollowUps;
using ResearchBot.Tests.Corpus;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Chat.FollowUps;

public sealed class StarterDialogueTests(StarterWorld starter, ITestOutputHelper output) : IClassFixture<StarterWorld>
{
    /// <summary>A question, a follow-up, the articles that may answer it, and a word that an answer must have; no article: it must be declined.</summary>
    public static TheoryData<string, string, string, string> Dialogues => new()
    {
        { "When did the EU AI Act enter into force?", "Who proposed it?", "eu-ai-act", "Commission" },
        { "When did the EU AI Act enter into force?", "What are its highest fines?", "eu-ai-act", "million" },
        { "When did the EU AI Act enter into force?", "Who voted for it?", "eu-ai-act", "" },
        { "When did the EU AI Act enter into force?", "what about the AI convention of the Council of Europe?", "un-resolution", "force" },
        { "When did the EU AI Act enter into force?", "How do I bake bread?", "", "" },
        { "Who vetoed SB 1047?", "why?", "california-sb-1047", "" },
        { "Who vetoed SB 1047?", "Who introduced it?", "california-sb-1047", "Wiener" },
        { "Who vetoed SB 1047?", "When did he do that?", "california-sb-1047|open-weights", "2024" },
        { "Who vetoed SB 1047?", "Did Anthropic support it?", "california-sb-1047", "Anthropic" },
        { "Why did Newsom veto SB 1047?", "How many elephants live there?", "", "" },
        { "Who won the Nobel Prize in Chemistry in 2024?", "and in 1911?", "", "" },
        { "Who won the Nobel Prize in Chemistry in 2024?", "Where does David Baker work?", "alphafold", "Washington" },
        { "Who won the Nobel Prize in Physics in 2024?", "why?", "alphafold", "" },
        { "How many parameters does GPT-3 have?", "and GPT-2?", "from-the-transformer", "1.5 billion" },
        { "How many parameters does GPT-3 have?", "When was it presented?", "from-the-transformer|scaling-laws", "2020" },
        { "How many parameters does GPT-3 have?", "and Llama 3.1?", "open-weights", "405" },
        { "Why was Sam Altman dismissed?", "Who replaced him?", "openai-board", "" },
        { "Why was Sam Altman dismissed?", "When did he return?", "openai-board", "" },
        { "Who sued OpenAI in December 2023?", "How did OpenAI answer it?", "new-york-times", "OpenAI" },
        { "When did The New York Times sue OpenAI?", "What does it demand?", "new-york-times", "" },
        { "Who hosted the first global AI Safety Summit at Bletchley Park?", "Who signed the declaration there?", "ai-safety-summits", "" },
        { "Who hosted the first global AI Safety Summit at Bletchley Park?", "And what about Seoul?", "ai-safety-summits", "Seoul" },
        { "When did China's Interim Measures on generative AI take effect?", "What do they require?", "china-generative", "" },
        { "When did China's Interim Measures on generative AI take effect?", "Who is the king of Spain?", "", "" },
        { "Which Nvidia chips fell under the rules of October 2022?", "and October 2023?", "us-chip", "2023" },
        { "When did Biden sign Executive Order 14110?", "What does it say about biology?", "us-executive-order|compute-thresholds", "" },
        { "When did Biden sign Executive Order 14110?", "Can it be revoked?", "us-executive-order|california-sb-1047", "revoked" },
        { "When did Biden sign Executive Order 14110?", "Who painted it?", "", "" },
        { "What is in Putin's plan for AI?", "When did he announce it?", "russia", "2023" },
        { "What is in Putin's plan for AI?", "How tall is he?", "", "" },
        { "When was the paper Attention Is All You Need published?", "Who wrote it?", "from-the-transformer", "Eight" },
        { "How many companies signed the Frontier AI Safety Commitments?", "Are they voluntary?", "ai-safety-summits", "voluntary" },
        { "When did DeepSeek publish DeepSeek-V3?", "how was it trained?", "us-chip", "H800" },
        { "When did Meta publish Llama 2?", "And Llama 3?", "open-weights", "2024" },
        { "When did Meta publish Llama 2?", "What does its licence require?", "open-weights", "" },
        { "Who opposed SB 1047?", "Who supported it?", "california-sb-1047", "" },
        { "Where was the convention of the Council of Europe signed?", "How many countries signed it?", "un-resolution", "" },
        { "What did Geoffrey Hinton win?", "When did he leave Google?", "alphafold", "2023" },
        { "What did Geoffrey Hinton win?", "What is his favourite football club?", "", "" },
        { "What is retrieval-augmented generation?", "Who invented it?", "retrieval-augmented", "" },
    };

    [Theory]
    [MemberData(nameof(Dialogues))]
    public async Task A_follow_up_is_answered_on_its_matter_or_declined(string question, string next, string articles, string word)
    {
        var world = await starter.OpenAsync();
        var first = await world.AskAsync(question);
        var turn = first is Answer.Grounded before
            ? new Turn(question, [.. before.Sentences.Select(sentence => sentence.Text)], [.. before.Citations.Select(citation => citation.Details.Title).Distinct()])
            : new Turn(question, [], []);
        var read = FollowUpQuestion.Read(next, [turn])!;
        var answer = await world.Get<Answerer>().AskAsync(read.ToQuestion(LibraryWorld.Everything), TestContext.Current.CancellationToken);
        output.WriteLine($"{next} => {read.Text} [{read.CarriedOver}] => {(answer is Answer.Grounded g ? g.Citations[0].Article.Id + ": " + g.Sentences[0].Text : answer.GetType().Name)}");

        if (answer is Answer.Grounded grounded)
        {
            Assert.NotEmpty(articles);
            Assert.All(grounded.Sentences[0].Citations.Select(number => grounded.Citations[number - 1]), citation => Assert.Contains(articles.Split('|'), article => citation.Article.Id.StartsWith(article, StringComparison.Ordinal)));
            Assert.Contains(word, string.Join(' ', grounded.Sentences.Select(sentence => sentence.Text)), StringComparison.Ordinal);
        }
    }
}
