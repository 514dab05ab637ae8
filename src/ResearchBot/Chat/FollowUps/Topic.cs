using System.Text.RegularExpressions;

using ResearchBot.Answering.Verification.Language;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Chat.FollowUps;

/// <summary>What a question and its answer were about, as later words may point to it.</summary>
internal sealed partial class Topic
{
    private const int MostWords = 8;
    private const int MostPeople = 3;

    private readonly string _question;
    private readonly IReadOnlyList<NamePhrase> _asked;
    private readonly IReadOnlyList<NamePhrase> _answered;
    private readonly IReadOnlyList<NamePhrase> _known;
    private readonly HashSet<string> _stems;

    private Topic(Turn turn)
    {
        _question = turn.Question.TrimEnd('?', '!', '.', ' ');
        _answered = [.. turn.Sentences.Take(2).SelectMany(NamePhrase.Find)];
        IReadOnlyList<NamePhrase> known = [.. _answered, .. turn.Titles.SelectMany(NamePhrase.Find)];
        var written = NamePhrase.Find(_question);
        _asked = written.Count > 0 ? written : NamePhrase.Find(_question, known);
        _known = known;
        _stems = [.. turn.Sentences.Concat(turn.Titles).Append(_question).SelectMany(WordReader.Read).Where(word => word.IsContent).Select(word => word.Stem)];
    }

    /// <summary>Reads a turn.</summary>
    public static Topic Of(Turn turn) => new(turn);

    /// <summary>What "it" is where nothing else is known: the last thing that the question names; where it names none, all that it says.</summary>
    public string Thing => Object ?? Words;

    /// <summary>The last thing that the question names; null where it names none.</summary>
    public string? Object => (Things.LastOrDefault(name => !name.IsPlace) ?? Things.LastOrDefault())?.InSentence;

    /// <summary>The first thing that the question names; null where it names none.</summary>
    public string? Subject => (Things.FirstOrDefault(name => !name.IsPlace) ?? Things.FirstOrDefault())?.InSentence;

    /// <summary>All that the question says but its filler words.</summary>
    public string Words => string.Join(' ', WordReader.Read(_question)
        .Where(word => word.IsContent && !FillerWords.Contains(word.Text))
        .Take(MostWords)
        .Select(word => _question[word.Start..word.End]));

    /// <summary>Who "he" or "she" is; null where nobody was named.</summary>
    public string? Person =>
        (Who().IsMatch(_question) ? People(_answered).Concat(People(_asked)) : People(_asked).Concat(People(_answered))).FirstOrDefault()
        ?? _asked.FirstOrDefault(name => name is { IsSingle: true, IsNumbered: false, IsPlace: false, IsWeak: false })?.Text;

    /// <summary>Who "they" are; null where nobody was named.</summary>
    public string? Several
    {
        get
        {
            var people = Who().IsMatch(_question) ? People(_answered).Take(MostPeople).ToList() : [];

            return people.Count > 0 ? string.Join(" and ", people) : _asked.FirstOrDefault(name => !name.IsWeak)?.InSentence;
        }
    }

    /// <summary>Where "there" is; null where no place was named.</summary>
    public string? Place => _asked.Concat(_answered).FirstOrDefault(name => name.IsPlace)?.InSentence;

    private IEnumerable<NamePhrase> Things => _asked.Where(name => !IsPerson(name) && !name.IsWeak);

    /// <summary>The name of the question that another could stand for: one with a number for one with a number, one word for one word.</summary>
    public NamePhrase? Like(string other) => _asked
        .OrderByDescending(name => name.IsNumbered == other.Any(char.IsDigit))
        .ThenByDescending(name => name.IsSingle == !other.Any(char.IsWhiteSpace))
        .FirstOrDefault();

    /// <summary>Tells whether a word was used in the question, the answer or a headline.</summary>
    public bool Mentions(string word) => _stems.Contains(LightStemmer.Stem(word.ToLowerInvariant()));

    private IEnumerable<string> People(IEnumerable<NamePhrase> names) => names.Where(IsPerson).Select(name => name.Text);

    /// <summary>A person's name, or the last word of one.</summary>
    private bool IsPerson(NamePhrase name) => name.IsPerson || (name.IsSingle && _known.Any(known => known.EndsWithPerson(name.Text)));

    [GeneratedRegex(@"^\W*(?:and |by |with )?(?:who|whom|whose|which (?:person|people|man|woman|scientists?|researchers?))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Who();
}
