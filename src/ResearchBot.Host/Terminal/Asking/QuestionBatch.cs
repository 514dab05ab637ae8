using System.Text.Json;

using ResearchBot.Answering;
using ResearchBot.Corpus;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>Answers a file of questions, one JSON object a line, each written as soon as it is there.</summary>
internal static class QuestionBatch
{
    /// <summary>Answers all; a line that is no question is told, and the rest go on.</summary>
    public static async Task<int> RunAsync(VerbSession session, string file, PassageFilter filter, CancellationToken cancellationToken)
    {
        await using var lines = JsonLines.Open(session.Streams, file);
        await session.OpenAsync(cancellationToken);
        var code = ExitCode.Done;

        await foreach (var (number, line) in lines.ReadAsync(Json.Shapes.QuestionLine, cancellationToken))
        {
            if (line is not { Text: { } text } || string.IsNullOrWhiteSpace(text) || !IsId(line.Id))
            {
                await session.TellAsync($"Line {number} of {file} is no question: it should be {{\"_id\", \"text\"}}.");
                code = ExitCode.Failed;
                continue;
            }

            var (answer, view) = await AskVerb.AnswerAsync(session, new Question(text, filter), cancellationToken);
            await session.WriteAsync(view with { Id = line.Id }, Json.Shapes.AnswerView);
            code = answer is Answer.Unavailable ? ExitCode.Failed : code;
        }

        return code;
    }

    private static bool IsId(JsonElement? id) => id is null or { ValueKind: JsonValueKind.String or JsonValueKind.Number or JsonValueKind.Null };
}
