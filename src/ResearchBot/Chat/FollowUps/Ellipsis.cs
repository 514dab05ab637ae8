using System.Text.RegularExpressions;

using ResearchBot.Retrieval.Periods;

namespace ResearchBot.Chat.FollowUps;

/// <summary>Completes fragments from the question before: "why?", "and in 2024?", "what about Llama 3?".</summary>
internal static partial class Ellipsis
{
    // Only whether words are a time is asked here, not which.
    private static readonly DateOnly Anchor = new(2024, 7, 1);

    /// <summary>The fragment as a whole question; null where it is none.</summary>
    public static FollowUp? Complete(string text, Turn before)
    {
        var core = Opening().Replace(text, "").Trim().TrimEnd('?', '!', '.', ' ');
        var asked = before.Question.TrimEnd('?', '!', '.', ' ');

        return More().IsMatch(core) ? MoreOf(before)
            : QuestionWord().Match(core) is { Success: true } bare ? Ask(bare.Groups["word"].Value, asked)
            : Period(core) is { } period ? InPeriod(period, asked)
            : About().Match(text) is { Success: true } about && IsOther(about.Groups["what"].Value) ? Of(about.Groups["what"].Value.TrimEnd('?', '!', '.', ' '), asked, before)
            : null;
    }

    private static FollowUp MoreOf(Turn before)
    {
        var topic = Topic.Of(before).Thing;

        return new FollowUp($"Tell me more about {topic}", topic);
    }

    /// <summary>The question before with another question word.</summary>
    private static FollowUp Ask(string word, string asked)
    {
        var head = Head().Match(asked);
        var rest = (head.Success ? asked[head.Length..] : asked).Trim();

        return new FollowUp($"{char.ToUpperInvariant(word[0])}{word[1..]} {rest}?", rest);
    }

    /// <summary>A fragment that is a time and nothing else.</summary>
    private static string? Period(string core)
    {
        var words = WhatAbout().Replace(core, "");
        words = PeriodReader.Find(words, Anchor) is null ? $"in {words}" : words;

        return PeriodReader.Find(words, Anchor) is { } found && string.IsNullOrWhiteSpace(words.Remove(found.Span.Start, found.Span.Length)) ? words : null;
    }

    private static FollowUp InPeriod(string period, string asked)
    {
        if (Dated().Match(period) is { Success: true } day && Dated().Matches(asked) is [var old])
        {
            var (left, right) = (asked[..old.Index], asked[(old.Index + old.Length)..]);

            return new FollowUp($"{left}{day.Value}{right}?", $"{left.TrimEnd()}{right}");
        }

        var rest = PeriodReader.Find(asked, Anchor) is { } named ? asked.Remove(named.Span.Start, named.Span.Length).Replace("  ", " ", StringComparison.Ordinal).Trim() : asked;
        rest = When().Replace(rest, "What");

        return new FollowUp($"{rest} {period}?", rest);
    }

    /// <summary>A name or number of its own, and no question: "fines" would be a part of what was asked about.</summary>
    private static bool IsOther(string what) =>
        !Head().IsMatch(what) && !Asking().IsMatch(what) && !Pointers.Has(what) && what.Any(unit => char.IsUpper(unit) || char.IsDigit(unit));

    /// <summary>The question before about something else.</summary>
    private static FollowUp Of(string what, string asked, Turn before)
    {
        if (Topic.Of(before).Like(what) is not { } old)
        {
            return new FollowUp($"{asked}, {what}?", asked);
        }

        var start = Article().IsMatch(what) && asked.AsSpan(0, old.Start).EndsWith("the ", StringComparison.OrdinalIgnoreCase) ? old.Start - 4 : old.Start;
        var (left, right) = (asked[..start], asked[Math.Min(old.End, asked.Length)..]);

        return new FollowUp($"{left}{what}{right}?", $"{left} {right}".Trim());
    }

    [GeneratedRegex(@"^(?:(?:and|but|so|ok|okay|also|then|well|hm+|no|yes|interesting|thanks|right)\b[,.! ]*)+", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Opening();

    [GeneratedRegex(
        @"^(?:(?:can you |could you |please )*(?:tell me |say |give me )?(?:some )?more(?: details?| information| info)?(?: (?:about|on) (?:it|this|that|them))?(?: please)?|go on|continue|what else|anything else|elaborate|explain(?: (?:it|this|that))?(?: further| more)?|details)$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(
        @"^(?<word>why|when|where|who|how|how many|how much|how long|since when|by whom|with whom|against whom|for whom)(?: (?:is|was|did|does) (?:that|this|it)(?: so| happen(?:ed)?)?| so| exactly| not)?$",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(
        @"^(?:(?:in|on|by|since|until|from|at) )?(?:(?:who|whom|whose|why|where|when|how(?: (?:many|much|long|far|large|big|high|old|often))?|what|which)\b(?: (?:year|month|day|date|decade|country|city|place|person)\b)?|tell me about|summari[sz]e|explain|describe)",
        RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?:what|how) about ", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex WhatAbout();

    [GeneratedRegex(@"^(?:is|are|was|were|do|does|did|can|could|will|would|should|has|have|had|please|tell|give)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Asking();

    [GeneratedRegex(@"^(?:when|in (?:what|which) (?:year|month)|since when|what year|which year|on (?:what|which) (?:day|date))\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex When();

    [GeneratedRegex(@"\b(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:1[5-9]|20)[0-9]{2}\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Dated();

    [GeneratedRegex(@"^(?:the|a|an|its?|his|her|their|this|that|those|these)\b", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex Article();

    [GeneratedRegex(@"^(?:(?:and|but|so|ok|okay|also|then|well)\b[,.]? )*(?:(?:(?:what|how) about|and|or) (?:for |in |with |on |of |by )?)(?<what>[^?!]{1,80})[?!. ]*$", RegexOptions.NonBacktracking | RegexOptions.IgnoreCase)]
    private static partial Regex About();
}
