using System.Collections.Frozen;

using ResearchBot.Answering.Verification.Language;

namespace ResearchBot.Chat.FollowUps;

/// <summary>A name as it stands in a text, with what belongs to it: "SB 1047", "Council of Europe", "AI safety bill".</summary>
/// <param name="Text">Its words.</param>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="IsPlace">A preposition of place stands before it.</param>
internal sealed record NamePhrase(string Text, int Start, bool IsPlace)
{
    private const int ShortAcronym = 2;

    private static readonly FrozenSet<string> Institutions = FrozenSet.Create(
        "council", "commission", "union", "university", "times", "institute", "act", "order", "agreement", "declaration", "bureau", "ministry", "department", "house", "park",
        "summit", "prize", "journey", "court", "law", "convention", "states", "kingdom", "assembly", "nations", "parliament", "board", "journal", "database", "fund", "safety",
        "scientific", "compact", "framework", "commitments", "measures", "news", "research", "chat", "bank", "company", "corporation", "inc", "foundation", "initiative", "guild",
        "north", "south", "new", "york", "san", "los", "hong", "republic", "group", "center", "centre", "committee", "agency", "office", "bill", "code", "pro", "plus");

    private const string Possessive = "'s";

    public int End => Start + Text.Length;

    /// <summary>The article "the" stands before it.</summary>
    public bool HasArticle { get; init; }

    /// <summary>It stands as a sentence would have it.</summary>
    public string InSentence => HasArticle ? $"the {Text}" : Text;

    /// <summary>An acronym that says little by itself.</summary>
    public bool IsWeak => Text.Length <= ShortAcronym;

    /// <summary>It is one word.</summary>
    public bool IsSingle => !Text.Any(char.IsWhiteSpace);

    /// <summary>It has a number, or letters and digits.</summary>
    public bool IsNumbered => Text.Any(char.IsDigit);

    /// <summary>Two or more capitalised words of which none names an institution.</summary>
    public bool IsPerson
    {
        get
        {
            var words = WordReader.Read(Text);

            return words.Count >= 2 && words.TrueForAll(word => word.Has(WordShape.Capital) && !word.Has(WordShape.Acronym | WordShape.Mixed) && !Institutions.Contains(word.Text));
        }
    }

    /// <summary>Tells whether it ends with somebody's forename and this surname.</summary>
    public bool EndsWithPerson(string surname)
    {
        var words = WordReader.Read(Text);

        return words is [.., var forename, var last]
            && Text[last.Start..last.End] == surname
            && forename.Has(WordShape.Capital) && !forename.Has(WordShape.Acronym | WordShape.Mixed) && !Institutions.Contains(forename.Text);
    }

    /// <summary>Finds the names of a text, in order.</summary>
    public static IReadOnlyList<NamePhrase> Find(string text)
    {
        var statement = new Statement(text);
        var names = new List<(int First, int Last)>();

        foreach (var range in ProperNames.Find(statement))
        {
            var (first, length) = range.GetOffsetAndLength(statement.Words.Count);
            var last = Extend(statement, first, first + length - 1);

            if (names.Count > 0 && first <= names[^1].Last)
            {
                continue;
            }

            if (names.Count > 0 && Joins(statement, names[^1].Last, first))
            {
                names[^1] = (names[^1].First, last);
            }
            else
            {
                names.Add((first, last));
            }
        }

        return [.. names.Select(name => new NamePhrase(
            Bare(text[statement.Words[name.First].Start..statement.Words[name.Last].End]), statement.Words[name.First].Start, IsPlaced(statement, name.First, name.Last))
        {
            HasArticle = name.First > 0 && statement.Words[name.First - 1].Text == "the",
        })];
    }

    /// <summary>Finds the names that a text without capitals holds, as others write them.</summary>
    public static IReadOnlyList<NamePhrase> Find(string text, IEnumerable<NamePhrase> known) =>
        [.. known
            .Select(name => name with { Start = IndexOf(text, name.Text), IsPlace = false, HasArticle = false })
            .Where(name => name.Start >= 0)
            .OrderByDescending(name => name.Text.Length)
            .DistinctBy(name => name.Start)
            .OrderBy(name => name.Start)];

    private static string Bare(string name) => name.Replace('’', '\'').EndsWith(Possessive, StringComparison.Ordinal) ? name[..^Possessive.Length] : name;

    private static int Extend(Statement text, int first, int last)
    {
        var words = text.Words;

        while (last + 1 < words.Count && words[last + 1].Has(WordShape.Number) && !words[last + 1].Has(WordShape.NewClause) && words[last + 1].Start - words[last].End <= 1)
        {
            last++;
        }

        // "AI" alone says little; "AI safety bill" says what is meant.
        if (first == last && words[first].Has(WordShape.Acronym) && words[first].Text.Length <= ShortAcronym)
        {
            while (last + 1 < words.Count && words[last + 1].IsContent && !words[last + 1].Has(WordShape.NewClause | WordShape.Number) && !IsVerb(words[last + 1]))
            {
                last++;
            }
        }

        return last;
    }

    private static bool Joins(Statement text, int last, int first) =>
        (first - last == 2 && text.Words[last + 1].Text is "of" or "for") || (first - last == 3 && text.Words[last + 1].Text == "of" && text.Words[last + 2].Text == "the");

    private static bool IsPlaced(Statement text, int first, int last)
    {
        var before = first > 0 && text.Words[first - 1].Text == "the" ? first - 2 : first - 1;

        return before >= 0 && text.Words[before].Text is "in" or "at" or "near" && text.Text[text.Words[last].End - 2] is not ('\'' or '’');
    }

    private static bool IsVerb(Word word) => LightStemmer.IsIrregularForm(word.Text) || word.Text.EndsWith("ed", StringComparison.Ordinal);

    private static int IndexOf(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);

        return at >= 0 && (at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])) ? at : -1;
    }
}
