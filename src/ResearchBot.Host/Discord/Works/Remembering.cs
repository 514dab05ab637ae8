using ResearchBot.Answering;
using ResearchBot.Chat;
using ResearchBot.Host.Discord.Jobs;

namespace ResearchBot.Host.Discord.Works;

/// <summary>Keeps what was asked, what became of it and where it was posted, as the server allows.</summary>
internal sealed class Remembering(QuestionStore questions)
{
    /// <summary>Keeps a question before it is worked on; a second run of the same job keeps no second one.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> BeginAsync(JobTask task, string? previous, CancellationToken cancellationToken)
    {
        var begun = await questions.BeginAsync(
            new AskedQuestion
            {
                Space = task.Space,
                Source = task.Job.Id.ToString(),
                Kind = task.Job.Kind,
                MemberId = task.Job.Member.ToString(),
                ChannelId = (task.Parent ?? task.Job.Channel).ToString(),
                IsDirect = task.Job.IsDirect,
                IsPrivate = task.Job.IsPrivate,
                ThreadId = ThreadOf(task),
                Text = task.Job.Text,
                Language = task.Words.Language,
                PreviousId = previous,
            },
            cancellationToken);

        return begun.Question.Id;
    }

    /// <summary>Keeps the answer.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> FinishAsync(JobTask task, string question, Answer answer, StepClock steps, CancellationToken cancellationToken) =>
        await questions.FinishAsync(task.Space, question, answer, steps.Timing, cancellationToken)
        ?? throw new InvalidOperationException("The question was forgotten while it was answered.");

    /// <summary>Keeps where the answer stands.</summary>
    public Task RememberAsync(JobTask task, string question, IReadOnlyList<PostedPart> posted) => questions.AddMessagesAsync(
        task.Space,
        question,
        [.. posted.Select(part => new PostedMessage(part.Channel.ToString(), part.Message.ToString(), part.Part))],
        ThreadOf(task),
        CancellationToken.None);

    private static string? ThreadOf(JobTask task) =>
        task.Job.OpensThread ? task.Job.Id.ToString() : task.Parent is null ? null : task.Job.Channel.ToString();
}
