using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Finds the proper names of a statement, and tells whether another text carries them.</summary>
internal static class ProperNames
{
    private static readonly FrozenSet<string> Titles = FrozenSet.Create(
        "mr", "mrs", "ms", "miss", "dr", "prof", "sir", "dame", "lord", "lady", "mx", "st", "the", "i", "a", "an");

    private static readonly FrozenSet<string> Posts = FrozenSet.Create(
        "president", "minister", "chancellor", "senator", "governor", "mayor", "secretary", "judge", "justice", "king", "queen", "prince", "pope",
        "professor", "doctor", "general", "colonel", "captain", "chief", "ceo", "chairman", "director", "coach", "representative", "congressman");

    private static readonly FrozenSet<string> Auxiliaries = FrozenSet.Create(
        "is", "was", "are", "were", "has", "had", "have", "will", "would", "can", "could", "may", "might", "must", "should", "did", "does", "and", "said", "then", "never", "not", "also");

    /// <summary>The runs of capitalised words in a statement, each a name or a part of one.</summary>
    public static IEnumerable<Range> Find(Statement statement)
    {
        var words = statement.Words;

        for (var at = 0; at < words.Count;)
        {
            var end = at;

            while (end < words.Count && IsNamePart(words, end) && (end == at || Continues(statement, end)))
            {
                end++;
            }

            if (end > at)
            {
                yield return at..end;
            }

            at = Math.Max(end, at + 1);
        }
    }

    /// <summary>The first word of a name that a text does not carry; null where it carries the whole.</summary>
    public static string? Missing(Statement statement, Range name, Statement evidence, Statement title)
    {
        var (start, length) = name.GetOffsetAndLength(statement.Words.Count);
        var words = statement.Words;

        if (length > 1 && HasAcronym(words, name, evidence, title))
        {
            return null;
        }

        for (var at = start; at < start + length; at++)
        {
            var word = words[at];

            if (Titles.Contains(word.Text) || Stands(word, evidence) || Stands(word, title)
                || IsSpelledOut(word, statement) || IsSpelledOut(word, evidence) || IsSpelledOut(word, title))
            {
                continue;
            }

            var isForename = at < start + length - 1 && !Posts.Contains(word.Text);

            if (!isForename || !StandsBare(words[start + length - 1], evidence))
            {
                return word.Text;
            }
        }

        return null;
    }

    private static bool IsNamePart(IReadOnlyList<Word> words, int at)
    {
        var word = words[at];

        if (word.Has(WordShape.Acronym))
        {
            return true;
        }

        if (word.Has(WordShape.Mixed) && !word.Has(WordShape.Number))
        {
            return true;
        }

        if (!word.Has(WordShape.Capital) || FunctionWords.Contains(word.Text) || DateReader.IsMonth(words, at) || NumberWords.Cardinals.ContainsKey(word.Text))
        {
            return false;
        }

        return !word.Has(WordShape.First)
            || (!FunctionWords.OpensSentence(word.Text) && IsSubject(words, at))
            || (at + 1 < words.Count && words[at + 1].Has(WordShape.Capital) && !words[at + 1].Has(WordShape.NewClause) && !NumberWords.Ordinals.ContainsKey(word.Text));
    }

    // "Putin visited": a first word is taken for a name where a verb seems to follow. "Keep it" begins with none.
    private static bool IsSubject(IReadOnlyList<Word> words, int at)
    {
        if (at + 1 == words.Count)
        {
            return words.Count == 1;
        }

        var next = words[at + 1];

        return next.Has(WordShape.Glued | WordShape.NewClause) || Auxiliaries.Contains(next.Text) || LightStemmer.IsIrregularForm(next.Text)
            || next.Text.EndsWith('s') || next.Text.EndsWith("ed", StringComparison.Ordinal) || words[at].Text.Length + 2 == words[at].End - words[at].Start;
    }

    private static bool Continues(Statement statement, int at) =>
        !statement.Words[at].Has(WordShape.NewClause) || IsAfterInitial(statement, at);

    private static bool IsAfterInitial(Statement statement, int at) =>
        statement.Words[at - 1].Text.Length == 1 || Titles.Contains(statement.Words[at - 1].Text);

    private static bool Stands(Word word, Statement text)
    {
        if (text.Find(word.Text) is { Count: > 0 } places)
        {
            // "US" is not "us", unless the text knows no capitals.
            return !word.Has(WordShape.Acronym) || !text.HasCapitals || places.Any(at => text.Words[at].Has(WordShape.Capital | WordShape.Mixed));
        }

        return text.HasStem(word.Stem) || Peoples.Of(word.Text).Any(text.Has);
    }

    // The surname alone, or behind a title, may stand for the whole name; behind another forename it is another person.
    private static bool StandsBare(Word surname, Statement text) =>
        text.Find(surname.Text) is { } places
        && places.All(at => at == 0 || !IsForename(text.Words[at - 1]) || text.Words[at].Has(WordShape.NewClause));

    private static bool IsForename(Word word) =>
        word.Has(WordShape.Capital) && !Titles.Contains(word.Text) && !Posts.Contains(word.Text) && !FunctionWords.OpensSentence(word.Text);

    private static bool IsSpelledOut(Word acronym, Statement text) =>
        acronym.Text is ['q', >= '1' and <= '4']
            ? text.Quarters.Contains(acronym.Text[1])
            : acronym.Has(WordShape.Acronym) && (text.Initials.Contains(acronym.Text) || text.Initials.Contains(acronym.Text.TrimEnd('s')));

    private static bool HasAcronym(IReadOnlyList<Word> words, Range name, Statement evidence, Statement title)
    {
        var initials = string.Concat(words.Take(name).Where(word => !Titles.Contains(word.Text)).Select(word => word.Text[0]));

        return initials.Length > 1 && (IsAcronym(evidence) || IsAcronym(title));

        bool IsAcronym(Statement text) => text.Find(initials) is { } places && places.Any(at => text.Words[at].Has(WordShape.Acronym));
    }
}
