namespace ResearchBot.Retrieval.Questions;

/// <summary>Finds outlets of the corpus that a question names.</summary>
public static class OutletNames
{
    /// <summary>The outlets whose whole name stands in the question, written as the outlet writes it (case counts, so that "wired" is no magazine).</summary>
    public static IReadOnlyList<string> Find(string question, IEnumerable<string> outlets) =>
        [.. outlets.Where(outlet => outlet.Length > 1 && IndexOf(question, outlet) >= 0)];

    /// <summary>The question without the outlets' names.</summary>
    public static string Remove(string question, IEnumerable<string> outlets)
    {
        foreach (var outlet in outlets)
        {
            for (var at = IndexOf(question, outlet); at >= 0; at = IndexOf(question, outlet))
            {
                question = string.Concat(question.AsSpan(0, at), " ", question.AsSpan(at + outlet.Length));
            }
        }

        return question;
    }

    private static int IndexOf(string question, string outlet)
    {
        for (var at = question.IndexOf(outlet, StringComparison.Ordinal); at >= 0; at = question.IndexOf(outlet, at + 1, StringComparison.Ordinal))
        {
            if (!IsWord(question, at - 1) && !IsWord(question, at + outlet.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsWord(string text, int at) => at >= 0 && at < text.Length && char.IsLetterOrDigit(text[at]);
}
