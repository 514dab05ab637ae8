using System.CommandLine;

using ResearchBot.Answering;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary><c>ask</c>: one cited answer, or a file of questions.</summary>
internal static class AskVerb
{
    public static Command Create(VerbRunner runner)
    {
        var question = new Argument<string[]>("question") { Description = "The question.", Arity = ArgumentArity.ZeroOrMore };
        var questions = new Option<string?>("--questions") { Description = "Answer every line of a file ({\"_id\", \"text\"}), one JSON object a line; '-' reads standard input.", HelpName = "FILE.jsonl" };
        var json = Options.Json();
        var filter = new FilterOptions();
        var command = new Command("ask", "Answer a question from the corpus, with a citation for every sentence.") { question, json, questions };
        filter.AddTo(command);
        command.SetAction(runner.Run((session, parsed, cancellationToken) => (Words(parsed.GetValue(question)), parsed.GetValue(questions)) switch
        {
            ("", null) => throw new UsageException("There is no question: researchbot ask \"What did the summit decide?\" asks one."),
            (var text, null) => AskAsync(session, new Question(text, filter.Read(parsed)), parsed.GetValue(json), cancellationToken),
            ("", { } file) => QuestionBatch.RunAsync(session, file, filter.Read(parsed), cancellationToken),
            _ => throw new UsageException("Give either a question or --questions, not both."),
        }));

        return command;
    }

    /// <summary>Answers one question.</summary>
    public static async Task<(Answer Answer, AnswerView View)> AnswerAsync(VerbSession session, Question question, CancellationToken cancellationToken)
    {
        var started = TimeProvider.System.GetTimestamp();
        var answer = await session.Get<Answerer>().AskAsync(question, cancellationToken);

        return (answer, AnswerView.Of(question.Text, answer, TimeProvider.System.GetElapsedTime(started)));
    }

    /// <summary>Writes an answer: for programs, or for readers.</summary>
    public static async Task WriteAsync(VerbSession session, Answer answer, AnswerView view, bool json)
    {
        if (json)
        {
            await session.WriteAsync(view, Json.Shapes.AnswerView);
        }
        else
        {
            AnswerPage.Write(answer is Answer.Unavailable ? session.Err : session.Out, answer);
        }
    }

    private static async Task<int> AskAsync(VerbSession session, Question question, bool json, CancellationToken cancellationToken)
    {
        var warm = WarmUp.StartAsync(session, cancellationToken);
        await session.OpenAsync(cancellationToken);
        await warm;
        var (answer, view) = await AnswerAsync(session, question, cancellationToken);
        await WriteAsync(session, answer, view, json);

        return AnswerPage.CodeOf(answer);
    }

    private static string Words(string[]? words) => string.Join(' ', words ?? []).Trim();
}
