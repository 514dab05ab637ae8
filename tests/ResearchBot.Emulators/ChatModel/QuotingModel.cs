using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>An honest small model: it quotes the sentence that shares most words with the question, and says so where none shares two.</summary>
/// <remarks>It reads what stands between lines like <c>MARK begin passage 1</c> and <c>MARK end passage 1</c>, one sentence a line after <c>MARK| </c>; the question is what comes last.</remarks>
public static partial class QuotingModel
{
    private const int FewestWords = 4;
    private const int FewestShared = 2;

    /// <summary>Answers a request.</summary>
    public static string Answer(ChatRequest request)
    {
        var text = request.TextOf("user");
        var asked = Words(text[Math.Max(0, text.LastIndexOf("The question:", StringComparison.Ordinal))..]);
        var best = Sentences(text)
            .Where(sentence => Words(sentence.Text).Count >= FewestWords)
            .Select(sentence => (Shared: Words(sentence.Text).Count(asked.Contains), sentence.Passage, sentence.Text))
            .OrderByDescending(sentence => sentence.Shared)
            .FirstOrDefault();

        return Claims(best.Shared < FewestShared ? [] : [(best.Text, best.Passage, best.Text)]);
    }

    /// <summary>Writes claims as the reply that the prompt asks for.</summary>
    public static string Claims(params (string Text, int Passage, string Quote)[] claims) => new JsonObject
    {
        ["claims"] = new JsonArray([.. claims.Select(claim => new JsonObject
        {
            ["text"] = claim.Text,
            ["passage"] = claim.Passage,
            ["quote"] = claim.Quote,
        })]),
    }.ToJsonString();

    /// <summary>The sentences of all passages of a prompt, with the number of their passage.</summary>
    public static IEnumerable<(int Passage, string Text)> Sentences(string prompt)
    {
        var passage = 0;
        var mark = "";

        foreach (var line in prompt.Split('\n'))
        {
            if (Begin().Match(line) is { Success: true } begin)
            {
                passage = int.Parse(begin.Groups["number"].Value, System.Globalization.CultureInfo.InvariantCulture);
                mark = begin.Groups["mark"].Value;
            }
            else if (passage > 0 && line == $"{mark} end passage {passage}")
            {
                passage = 0;
            }
            else if (passage > 0 && line.StartsWith($"{mark}| ", StringComparison.Ordinal) && !line.StartsWith($"{mark}| Source: ", StringComparison.Ordinal))
            {
                yield return (passage, line[(mark.Length + 2)..]);
            }
        }
    }

    private static HashSet<string> Words(string text) =>
        [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant()).Where(word => word.Length > 3)];

    [GeneratedRegex(@"^(?<mark>[0-9a-z]+) begin passage (?<number>\d+)$")]
    private static partial Regex Begin();

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
