using ResearchBot.Answering;
using ResearchBot.Corpus;

namespace ResearchBot.Chat.FollowUps;

/// <summary>A follow-up as a question that stands on its own.</summary>
/// <param name="Text">The question.</param>
/// <param name="CarriedOver">The words of it that come from the conversation; empty where it stood on its own.</param>
public sealed record FollowUp(string Text, string CarriedOver)
{
    /// <summary>What was said before, for a model: questions and sentences of answers, oldest first.</summary>
    public IReadOnlyList<string> Conversation { get; init; } = [];

    /// <summary>The question to be asked.</summary>
    public Question ToQuestion(PassageFilter filter) => new(Text, filter) { CarriedOver = CarriedOver, Conversation = Conversation };
}
