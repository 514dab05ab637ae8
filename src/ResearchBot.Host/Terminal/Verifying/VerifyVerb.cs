using System.CommandLine;
using System.Text.Json;

using ResearchBot.Answering.Verification;

namespace ResearchBot.Host.Terminal.Verifying;

/// <summary><c>verify</c>: the check that answers go through, on claims of others.</summary>
internal static class VerifyVerb
{
    public static Command Create(VerbRunner runner)
    {
        var claims = new Option<string>("--claims") { Description = "A file with a claim a line ({\"_id\", \"claim\", \"evidence\": [...]}); '-' reads standard input.", HelpName = "FILE.jsonl", Required = true };
        var command = new Command("verify", "Check claims against their evidence, as answers are checked.") { claims };
        command.SetAction(runner.Run((session, parsed, cancellationToken) => RunAsync(session, parsed.GetValue(claims)!, cancellationToken)));

        return command;
    }

    private static async Task<int> RunAsync(VerbSession session, string file, CancellationToken cancellationToken)
    {
        await using var lines = JsonLines.Open(session.Streams, file);
        var code = ExitCode.Done;

        await foreach (var (number, line) in lines.ReadAsync(Json.Shapes.ClaimLine, cancellationToken))
        {
            if (line?.Claim is not { } claim || EvidenceOf(line) is not { } evidence)
            {
                await session.TellAsync($"Line {number} of {file} is no claim: it should be {{\"_id\", \"claim\", \"evidence\": [...]}}.");
                code = ExitCode.Failed;
                continue;
            }

            var verdict = ClaimCheck.Check(claim, evidence);
            await session.WriteAsync(
                new VerdictView(line.Id, verdict.Supported, Math.Round(verdict.Score, 4), [.. verdict.Reasons.Select(reason => reason.ToString())]),
                Json.Shapes.VerdictView);
        }

        return code;
    }

    /// <summary>The evidence as texts; null when it is something else.</summary>
    private static List<string>? EvidenceOf(ClaimLine line) => (line.Evidence ?? line.Document) switch
    {
        { ValueKind: JsonValueKind.String } text => [text.GetString()!],
        { ValueKind: JsonValueKind.Array } list when list.EnumerateArray().All(item => item.ValueKind is JsonValueKind.String) =>
            [.. list.EnumerateArray().Select(item => item.GetString()!)],
        null or { ValueKind: JsonValueKind.Null } => [],
        _ => null,
    };
}
