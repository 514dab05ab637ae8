using ResearchBot.Chat.FollowUps;

using Xunit;

namespace ResearchBot.Tests.Chat.FollowUps;

public sealed class FollowUpQuestionTests
{
    private static readonly Turn Act = Of("When did the EU AI Act enter into force?", "The EU AI Act entered into force on 1 August 2024.", "The EU AI Act Is in Force, and Its Rules Arrive in Stages");
    private static readonly Turn Veto = Of("Why did Newsom veto SB 1047?", "California Governor Gavin Newsom vetoed the AI safety bill SB 1047 on 29 September 2024.", "Newsom Vetoes California's AI Safety Bill SB 1047");
    private static readonly Turn Prize = Of("Who won the Nobel Prize in Chemistry in 2024?", "The Nobel Prize in Chemistry went to David Baker, Demis Hassabis and John Jumper for work on proteins.", "AlphaFold and the Two Nobel Prizes of 2024");
    private static readonly Turn Summit = Of("Who hosted the first global AI Safety Summit?", "The United Kingdom hosted the first global AI Safety Summit at Bletchley Park on 1 and 2 November 2023.", "From Bletchley to Seoul");

    public static TheoryData<string, string, string> Completed => new()
    {
        { nameof(Act), "Who proposed it?", "Who proposed the EU AI Act?" },
        { nameof(Act), "why?", "Why did the EU AI Act enter into force?" },
        { nameof(Act), "And why", "Why did the EU AI Act enter into force?" },
        { nameof(Act), "What are its fines?", "What are the EU AI Act's fines?" },
        { nameof(Act), "what about the AI convention of the Council of Europe?", "When did the AI convention of the Council of Europe enter into force?" },
        { nameof(Act), "What about fines?", "What about fines, regarding the EU AI Act?" },
        { nameof(Act), "Tell me more", "Tell me more about the EU AI Act" },
        { nameof(Veto), "who introduced it?", "who introduced SB 1047?" },
        { nameof(Veto), "When did he sign other bills?", "When did Newsom sign other bills?" },
        { nameof(Veto), "when?", "When did Newsom veto SB 1047?" },
        { nameof(Veto), "Did Anthropic support it?", "Did Anthropic support SB 1047?" },
        { nameof(Veto), "What duties did the bill place on developers?", "What duties did the bill place on developers, regarding SB 1047?" },
        { nameof(Veto), "how many people opposed that?", "how many people opposed SB 1047?" },
        { nameof(Prize), "and in 2023?", "Who won the Nobel Prize in Chemistry in 2023?" },
        { nameof(Prize), "And last year?", "Who won the Nobel Prize in Chemistry last year?" },
        { nameof(Prize), "What did they do?", "What did David Baker and Demis Hassabis and John Jumper do?" },
        { nameof(Prize), "what about Physics?", "Who won the Nobel Prize in Physics in 2024?" },
        { nameof(Summit), "Who spoke there?", "Who spoke in Bletchley Park?" },
        { nameof(Summit), "When was it held?", "When was AI Safety Summit held?" },
    };

    public static TheoryData<string, string> Whole => new()
    {
        { nameof(Act), "Why did Newsom veto SB 1047?" },
        { nameof(Act), "Who wrote the paper Attention Is All You Need?" },
        { nameof(Act), "What is backpropagation?" },
        { nameof(Veto), "Why did OpenAI change its board?" },
        { nameof(Veto), "What did OpenAI say when they released GPT-4?" },
        { nameof(Veto), "Is it true that Elon Musk founded OpenAI?" },
        { nameof(Veto), "How should model size and training data grow with computing power?" },
        { nameof(Prize), "and who vetoed SB 1047?" },
    };

    [Theory]
    [MemberData(nameof(Completed))]
    public void What_leans_on_the_conversation_is_completed_from_it(string before, string text, string whole)
    {
        var read = FollowUpQuestion.Read(text, [Named(before)])!;

        Assert.Equal(whole, read.Text);
        Assert.NotEmpty(read.CarriedOver);
    }

    [Theory]
    [MemberData(nameof(Whole))]
    public void What_stands_on_its_own_is_left_as_it_is(string before, string text) =>
        Assert.Equal((text, ""), (FollowUpQuestion.Read(text, [Named(before)])!.Text, FollowUpQuestion.Read(text, [Named(before)])!.CarriedOver));

    [Theory]
    [InlineData("Thanks!")]
    [InlineData("ok cool, thank you so much")]
    [InlineData("👍")]
    [InlineData("...")]
    public void Thanks_ask_nothing(string text) => Assert.Null(FollowUpQuestion.Read(text, [Act]));

    [Fact]
    public void A_chain_of_follow_ups_keeps_its_topic()
    {
        var read = FollowUpQuestion.Read("And why?", [Veto, Of("Who introduced it?", "State Senator Scott Wiener introduced SB 1047 in February 2024.", ""), Of("When was that?", "", "")])!;

        Assert.Contains("SB 1047", read.Text, StringComparison.Ordinal);
        Assert.Equal("Why did Newsom veto SB 1047?", read.Conversation[0]);
    }

    [Fact]
    public void Without_a_conversation_a_question_is_left_as_it_is() => Assert.Equal("why?", FollowUpQuestion.Read(" why? ", [])!.Text);

    [Fact]
    public void A_huge_conversation_is_bounded()
    {
        var huge = string.Concat(Enumerable.Repeat("It was it, and THE Council of the Council 2024 of it; ", 20_000));
        var read = FollowUpQuestion.Read(huge, [.. Enumerable.Repeat(Of(huge, huge, huge), 50)])!;

        Assert.InRange(read.Text.Length, 1, 100_000);
        Assert.InRange(read.Conversation.Sum(line => line.Length), 1, 10_000);
    }

    private static Turn Named(string name) => name switch { nameof(Act) => Act, nameof(Veto) => Veto, nameof(Prize) => Prize, _ => Summit };

    private static Turn Of(string question, string sentence, string title) => new(question, sentence.Length > 0 ? [sentence] : [], title.Length > 0 ? [title] : []);
}
