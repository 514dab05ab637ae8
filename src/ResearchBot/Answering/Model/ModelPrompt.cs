using System.Text;
using System.Text.RegularExpressions;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Model;

/// <summary>What a model is asked: text for the user role alone, every line of it that somebody else wrote starting with the mark.</summary>
/// <param name="Mark">A random word, new for each question, that no article can know.</param>
/// <param name="Question">The question, marked.</param>
/// <param name="Passages">The numbered passages, marked.</param>
/// <param name="Conversation">What was asked and answered before, marked; "none" where nothing was.</param>
internal sealed partial record ModelPrompt(string Mark, string Question, string Passages, string Conversation)
{
    private const int LongestQuestion = 1000;
    private const int LongestConversation = 2000;
    private const int LongestTitle = 300;
    private const int LongestPassage = 4000;

    /// <summary>Writes the prompt. A sentence gets a line of its own, so that each carries the mark.</summary>
    public static ModelPrompt Write(string mark, Question question, IReadOnlyList<RankedPassage> passages)
    {
        var text = new StringBuilder();

        for (var number = 1; number <= passages.Count; number++)
        {
            var (passage, facets, _) = passages[number - 1];
            string?[] source = [facets.PublishedAt is { } day ? $"{day:yyyy-MM-dd}" : null, facets.Source, facets.Title];

            text.Append(mark).Append(" begin passage ").Append(number).Append('\n')
                .Append(Marked(mark, $"Source: {string.Join(", ", source.Where(part => !string.IsNullOrEmpty(part)))}", LongestTitle))
                .Append(Marked(mark, SentenceEnd().Replace(Head(passage.Text, LongestPassage), "$1\n"), int.MaxValue))
                .Append(mark).Append(" end passage ").Append(number).Append('\n');
        }

        return new ModelPrompt(
            mark, Marked(mark, question.Text, LongestQuestion).TrimEnd(), text.ToString().TrimEnd(), Said(mark, question.Conversation));
    }

    /// <summary>The newest lines that fit.</summary>
    private static string Said(string mark, IReadOnlyList<string> conversation)
    {
        var left = LongestConversation;
        var lines = conversation.Reverse().TakeWhile(line => (left -= line.Length + 1) >= 0).Reverse();

        return Marked(mark, string.Join('\n', lines), LongestConversation) is { Length: > 0 } said ? said.TrimEnd() : "none";
    }

    private static string Marked(string mark, string text, int longest)
    {
        var lines = VisibleText.Of(Head(text, longest))
            .Replace(mark, "", StringComparison.OrdinalIgnoreCase)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

        return string.Concat(lines.Select(line => $"{mark}| {line}\n"));
    }

    private static string Head(string text, int longest) => text.Length <= longest ? text : text[..longest];

    [GeneratedRegex("""([.!?]["'”’)]*)\s+""", RegexOptions.NonBacktracking)]
    private static partial Regex SentenceEnd();
}
