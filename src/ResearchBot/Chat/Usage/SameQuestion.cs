using System.Text;

namespace ResearchBot.Chat.Usage;

/// <summary>The form in which questions count as the same: lower-case words without what stands between them.</summary>
internal static class SameQuestion
{
    /// <summary>Folds a question.</summary>
    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);

        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                folded.Append(Rune.ToLowerInvariant(rune).ToString());
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd();
    }
}
