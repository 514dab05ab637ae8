using System.Text.RegularExpressions;

using ResearchBot.Answering.Verification.Language;
using ResearchBot.Retrieval.Questions;

namespace ResearchBot.Chat.FollowUps;

/// <summary>Puts what was named before in the place of words that point to it, or beside a question that leans on it.</summary>
internal static partial class Pointers
{
    private const int FewWords = 2;

    /// <summary>Tells whether a text has a word that points back.</summary>
    public static bool Has(string text) => Pointing().IsMatch(text);

    /// <summary>The text with names in the place of its pronouns, or beside them; null where none points to what was said before.</summary>
    public static FollowUp? Replace(string text, Turn before)
    {
        var topic = Topic.Of(before);
        var names = NamePhrase.Find(text);
        var carried = new List<string>();
        var isOpen = false;

        var replaced = Pointing().Replace(text, match =>
        {
            if (IsWithin(text, match, names) || (Pleonastic().IsMatch(text) && match.Value.ToLowerInvariant() is "it" or "that" or "this"))
            {
                return match.Value;
            }

            var word = match.Value.ToLowerInvariant();

            if (Antecedent(word, text[..match.Index], topic) is not { Length: > 0 } antecedent || text.Contains(antecedent, StringComparison.OrdinalIgnoreCase) || (carried.Contains(antecedent) && !IsPerson(word)))
            {
                isOpen = true;

                return match.Value;
            }

            carried.Add(antecedent);

            // The "2's" of "Llama 2's" would be another word than the "2" of "Llama 2".
            return IsPossessive(word, text[(match.Index + match.Length)..]) && !char.IsDigit(antecedent[^1]) ? $"{antecedent}'s" : word == "there" ? $"in {antecedent}" : antecedent;
        });

        if (isOpen)
        {
            carried.Add(topic.Words);
            replaced = $"{replaced.TrimEnd('?', '!', '.', ' ')}, regarding {topic.Words}?";
        }

        return carried.Count == 0 ? null : new FollowUp(Doubled().Replace(replaced, "${word}"), string.Join(' ', carried.Distinct(StringComparer.Ordinal)));
    }

    /// <summary>A question that names nothing and says little, with what it leans on; null where it stands on its own.</summary>
    public static FollowUp? Lean(string text, Turn before)
    {
        if (NamePhrase.Find(text).Count > 0 || Definition().IsMatch(text))
        {
            return null;
        }

        var topic = Topic.Of(before);
        var content = WordReader.Read(text).Where(word => word.IsContent && !FillerWords.Contains(word.Text)).ToList();
        var leans = content.Count <= FewWords || Definite().Matches(text).Any(match => topic.Mentions(match.Groups["noun"].Value));

        return leans ? new FollowUp($"{text.TrimEnd('?', '!', '.', ' ')}, regarding {topic.Thing}?", topic.Thing) : null;
    }

    private static bool IsPerson(string word) => word is "he" or "she" or "him" or "his" or "her" or "hers";

    private static string? Antecedent(string word, string left, Topic topic) => word switch
    {
        _ when IsPerson(word) => topic.Person,
        "they" or "them" or "their" or "theirs" => topic.Several,
        "there" => topic.Place,
        _ when Doing().IsMatch(left) => null,
        "it" when Auxiliary().IsMatch(left) => topic.Subject,
        _ => topic.Object,
    };

    /// <summary>"Why did OpenAI change its board": the name stands in the same question.</summary>
    private static bool IsWithin(string text, Match pointer, IReadOnlyList<NamePhrase> names)
    {
        if (!names.Any(name => name.End <= pointer.Index))
        {
            return false;
        }

        return pointer.Value.ToLowerInvariant() is not ("it" or "him" or "them" or "that" or "this" or "there") || Clause().IsMatch(text[..pointer.Index]);
    }

    private static bool IsPossessive(string word, string rest) =>
        word is "its" or "his" or "their" or "theirs" or "hers" || (word == "her" && NounAhead().IsMatch(rest));

    [GeneratedRegex(@"\b(?:it|its|they|them|their|theirs|he|him|his|she|her|hers|(?<=[a-z] )there)\b|\b(?:that|this|those|these)(?= (?:is|was|are|were|does|did|do|has|have|had|will|would|can|could|mean|means|happen|happened|work|works|matter|matters|cost|apply|applies)\b|[?!.,]*$)", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Pointing();

    [GeneratedRegex(@"\b(?:is|was) (?:it|that|this) (?:true|right|correct|possible|legal|illegal|known|clear|likely|a fact|the case|still true)\b (?:that|to|if|whether|for)\b|\bwhat time is it\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Pleonastic();

    [GeneratedRegex(@"\b(?:after|before|when|while|because|since|although|if|that|as|until)\s+$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Clause();

    [GeneratedRegex(@"\b(?:do|doing|done) $", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Doing();

    [GeneratedRegex(@"\b(?:does|did|do) $", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Auxiliary();

    [GeneratedRegex(@"^ \p{L}+", RegexOptions.NonBacktracking)]
    private static partial Regex NounAhead();

    [GeneratedRegex(@"\b(?<word>the|in) (?:the|in)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Doubled();

    [GeneratedRegex(@"^\W*(?:what|who) (?:is|are|was|were) (?!the\b)(?:an? )?\w+(?: \w+)?\W*$|^\W*(?:define|what does \w+(?: \w+)? mean)\b", RegexOptions.IgnoreCase, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b(?:the|that|this|those|these|both|other) (?:(?:new|old|first|second|third|final|other|same|\w+(?:al|ive|ed|ing)) )?(?<noun>\p{L}{3,})\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Definite();
}
