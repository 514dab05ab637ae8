namespace ResearchBot.Answering.Model;

/// <summary>The prompt that ships beside the program, in Semantic Kernel's folder layout.</summary>
/// <param name="Template">The text of <c>skprompt.txt</c>.</param>
/// <param name="Configuration">The text of <c>config.json</c>.</param>
internal sealed record AnswerPrompt(string Template, string Configuration)
{
    private const int TellingWords = 6;

    private readonly HashSet<string> _runs = [.. Runs(Template)];

    /// <summary>The folder of the shipped prompt.</summary>
    public static string ShippedFolder => Path.Combine(AppContext.BaseDirectory, "prompts", "Answer");

    /// <summary>Reads a prompt folder.</summary>
    /// <exception cref="IOException">A file is missing or cannot be read.</exception>
    public static AnswerPrompt Load(string folder) => new(
        File.ReadAllText(Path.Combine(folder, "skprompt.txt")),
        File.ReadAllText(Path.Combine(folder, "config.json")));

    /// <summary>Tells whether a text repeats the instructions: six of their words in a row.</summary>
    public bool IsEchoedBy(string text) => Runs(text).Any(_runs.Contains);

    private static IEnumerable<string> Runs(string text)
    {
        var words = new string([.. text.Select(unit => char.IsLetterOrDigit(unit) ? char.ToLowerInvariant(unit) : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

        return Enumerable.Range(0, Math.Max(0, words.Length - TellingWords + 1))
            .Select(start => string.Join(' ', words, start, TellingWords));
    }
}
