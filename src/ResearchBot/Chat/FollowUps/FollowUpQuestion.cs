namespace ResearchBot.Chat.FollowUps;

/// <summary>
/// Makes of a follow-up a question that stands on its own: "Who proposed it?" after a question on the EU AI Act is "Who proposed the EU
/// AI Act?". It needs no model; a follow-up that stands on its own is left as it is.
/// </summary>
public static class FollowUpQuestion
{
    /// <summary>So many turns are looked back at.</summary>
    public const int MostTurns = 5;

    private const int LongestText = 1_000;
    private const int MostSentences = 2;
    private const int LongestLine = 400;

    /// <summary>Understands a follow-up.</summary>
    /// <param name="text">What the member wrote.</param>
    /// <param name="conversation">What was asked and answered before, oldest first; the last few turns count.</param>
    /// <returns>Null where nothing is asked ("Thanks!").</returns>
    public static FollowUp? Read(string text, IReadOnlyList<Turn> conversation)
    {
        var turns = conversation.Skip(conversation.Count - MostTurns).Where(turn => !string.IsNullOrWhiteSpace(turn.Question)).ToList();
        Turn? before = null;

        foreach (var turn in turns)
        {
            before = turn with { Question = (before is null ? null : Resolve(turn.Question, before)?.Text) ?? Line(turn.Question, LongestText) };
        }

        return before is null
            ? new FollowUp(Line(text, LongestText), "")
            : Resolve(text, before) is { } read ? read with { Conversation = [.. turns.SelectMany(Lines)] } : null;
    }

    private static FollowUp? Resolve(string text, Turn before)
    {
        var words = Line(text, LongestText);

        return Courtesy.IsAll(words) ? null
            : Ellipsis.Complete(words, before)
            ?? Pointers.Replace(words, before)
            ?? Pointers.Lean(words, before)
            ?? new FollowUp(words, "");
    }

    private static IEnumerable<string> Lines(Turn turn) =>
        turn.Sentences.Take(MostSentences).Prepend(turn.Question).Select(line => Line(line, LongestLine));

    private static string Line(string text, int longest)
    {
        var line = string.Join(' ', (text.Length <= 4 * longest ? text : text[..(4 * longest)]).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        return line.Length <= longest ? line : line[..longest];
    }
}
