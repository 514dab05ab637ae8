using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Words that say the opposite of each other.</summary>
internal static class Opposites
{
    private static readonly string[] Prefixes = ["un", "in", "im", "il", "ir", "dis", "non", "mis"];

    private static readonly string[] Periods = ["year", "month", "week", "quarter", "night", "decade", "season", "century", "summer", "winter"];

    // Each entry has two sides; every word of one side is opposed to every word of the other.
    private static readonly FrozenDictionary<string, FrozenSet<string>> Table = Read(
        "increase increased increases increasing rise rose rises risen rising grow grew grows growing grown climb climbed climbs surge surged jump jumped soar soared expand expanded gain gained "
        + "/ decrease decreased decreases decreasing fall fell falls fallen falling shrink shrank shrunk drop dropped drops decline declined declines declining plunge plunged slump slumped reduce reduced reduces contract contracted lose lost\nup higher more / down lower less fewer\n"
        + "before / after\nabove over / below under\napprove approved approves approval accept accepted accepts / reject rejected rejects rejection refuse refused deny denied veto vetoed\n"
        + "win won wins winning victory / lose lost loses losing defeat defeated\nbuy bought buys buying / sell sold sells selling\n"
        + "open opened opens / close closed closes shut\nbegin began begins started starts / ended ends finish finished stop stopped\n"
        + "first / last\nalways / never\nall every / none\nsucceed succeeded success successful successfully / fail failed failure fails\n"
        + "support supported supports backed favor favour / oppose opposed opposes opposition\n"
        + "allow allowed allows permit permitted legal / ban banned bans prohibit prohibited forbid forbidden illegal\n"
        + "profit profits / loss losses\nstrengthen strengthened stronger strong / weaken weakened weaker weak\nimprove improved improves improvement / worsen worsened worsens deteriorate deteriorated\n"
        + "better best / worse worst\nlargest biggest large big larger bigger / smallest small smaller\nhigh highest / low lowest\nnorth northern / south southern\neast eastern / west western\n"
        + "male man men / female woman women\nfather / mother\nson / daughter\nbrother / sister\nhusband / wife\nguilty / innocent\nalive / dead\nhot warm warmer warming / cold cool cooler cooling\n"
        + "fast faster quick quickly / slow slower slowly\nearly earlier / late later\ncheap cheaper / expensive costly\npositive / negative\nmajority most / minority\nmaximum / minimum\n"
        + "import imports imported / export exports exported\ninternal / external\npublic / private\nadd added adds / remove removed removes\ninclude included includes including / exclude excluded excludes excluding\n"
        + "confirm confirmed confirms admit admitted / deny denied denies\ntrue / false\njoin joined / leave left quit\nhire hired / fire fired\nlend lent / borrow borrowed\nyoung younger youngest / old older oldest\n"
        + "long longer longest / short shorter shortest\nmany / few\ndouble doubled doubles / halve halved triple tripled triples\nnew newest / old oldest\nsafe / dangerous\nattack attacked / defend defended\n"
        + "morning / evening\nsummer / winter\nspring / autumn\nday / night\nagree agreed agrees / disagree disagreed refuse refused\nlikely probable / unlikely improbable\nable / unable\npossible / impossible\n"
        + "wife / husband\nconvict convicted / acquit acquitted\nappoint appointed / dismiss dismissed sack sacked\narrive arrived / depart departed\nraise raised raises / cut cuts lower lowered");

    /// <summary>The words, in lower case, that say the opposite of a word.</summary>
    public static FrozenSet<string> Of(Word word) => Table.GetValueOrDefault(word.Text, FrozenSet<string>.Empty);

    /// <summary>Tells whether a text has a word with its denying prefix but not the word: <c>able</c>, <c>unable</c>; or the other way round.</summary>
    public static bool HasPrefixed(Statement text, Word word) =>
        word.Text.Length > 3 && !text.HasStem(word.Stem)
        && Prefixes.Any(prefix =>
            text.HasStem(prefix + word.Stem)
            || (word.Stem.StartsWith(prefix, StringComparison.Ordinal) && word.Stem.Length > prefix.Length + 3 && text.HasStem(word.Stem[prefix.Length..])));

    /// <summary>The first word of a statement whose opposite, and not itself or a word like it, stands in the evidence; null where there is none.</summary>
    public static string? Find(Statement statement, Statement evidence)
    {
        foreach (var word in statement.Words)
        {
            if (!word.Has(WordShape.Number | WordShape.Sign) && !IsRecent(statement, word)
                && !evidence.HasStem(word.Stem)
                && (HasPrefixed(evidence, word) || (Of(word) is { Count: > 0 } others && others.Any(evidence.Has) && !others.Any(statement.Has) && !HasAlike(evidence, word))))
            {
                return word.Text;
            }
        }

        return null;
    }

    // "Last year" is not the opposite of a first one.
    private static bool IsRecent(Statement statement, Word word) =>
        word.Text == "last"
        && Periods.Any(period => string.CompareOrdinal(statement.Text, Math.Min(word.End + 1, statement.Text.Length), period, 0, period.Length) == 0);

    private static bool HasAlike(Statement evidence, Word word) =>
        Of(word).Any(other => Table[other].Any(alike => Table[alike].IsSupersetOf(Of(word)) && evidence.Has(alike)));

    private static FrozenDictionary<string, FrozenSet<string>> Read(string table)
    {
        var opposites = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);

        foreach (var entry in table.Split('\n'))
        {
            var sides = entry.Split('/');
            Add(sides[0], sides[1]);
            Add(sides[1], sides[0]);
        }

        return opposites.ToFrozenDictionary(entry => entry.Key, entry => entry.Value.ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);

        void Add(string side, string other)
        {
            foreach (var word in side.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (!opposites.TryGetValue(word, out var words))
                {
                    opposites[word] = words = new HashSet<string>(StringComparer.Ordinal);
                }

                words.UnionWith(other.Split(' ', StringSplitOptions.RemoveEmptyEntries));
            }
        }
    }
}
