using System.Text.RegularExpressions;

namespace ResearchBot.Ingestion.Reading.Pdf;

/// <summary>The words of a text, to tell a hyphen of a word from one of a line's end.</summary>
internal sealed partial class Vocabulary
{
    private const int FewestLetters = 3;

    private readonly HashSet<string> _words = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes in a line; the parts of a word that its ends may have cut are left out.</summary>
    public void Add(string line)
    {
        foreach (var match in Word().EnumerateMatches(line))
        {
            var end = match.Index + match.Length;

            if (match.Index > 0 && !(end >= line.Length - 1 && Hyphens.EndsIn(line)))
            {
                _words.Add(line[match.Index..end]);
            }
        }
    }

    /// <summary>Tells whether two parts of a word with a hyphen and a line's end between them are one word without a hyphen.</summary>
    /// <param name="first">What stands before the hyphen.</param>
    /// <param name="second">What stands behind it.</param>
    /// <param name="isCompound">A further hyphen follows, as in <c>state-of-the-art</c>.</param>
    public bool AreOne(string first, string second, bool isCompound) =>
        _words.Contains(first + second)
        || (!isCompound && !_words.Contains($"{first}-{second}")
            && !(first.Length >= FewestLetters && second.Length >= FewestLetters && _words.Contains(first) && _words.Contains(second)));

    [GeneratedRegex(@"[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*", RegexOptions.NonBacktracking)]
    private static partial Regex Word();
}
