using System.Text.RegularExpressions;

using ResearchBot.Answering.Extractive.Asking;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Extractive.Sentences;

/// <summary>How a sentence that points back can answer without the one before it, where both have no room: the question names what it points to, a connective is dropped, or a piece begins at a clause of its own.</summary>
internal static partial class StandingAlone
{
    private const int OpeningWords = 3;
    private const int FewestWords = 4;

    /// <summary>The sentence, or what of it stands alone; null where nothing does.</summary>
    public static CandidateSentence? Of(AskedWords asked, CandidateSentence sentence) =>
        sentence.IsRest ? Clause(asked, sentence)
        : SentenceOpenings.ConnectiveLength(sentence.Raw) is > 0 and var length ? From(sentence, length) is { PointsBack: false } rest ? rest : null
        : IsAsked(asked, sentence) ? sentence
        : null;

    /// <summary>"This basin …", "It operates …": whoever asked of the basin, or the university, knows which.</summary>
    private static bool IsAsked(AskedWords asked, CandidateSentence sentence) =>
        Opens(asked, sentence) || (SentenceOpenings.BeginsWithPronoun(sentence.Text) && sentence.Previous is { PointsBack: false } previous && Opens(asked, previous));

    /// <summary>Tells whether a sentence begins with what is asked about.</summary>
    private static bool Opens(AskedWords asked, CandidateSentence sentence) => sentence.Words.Take(OpeningWords).Any(word => IsContent(asked, word));

    /// <summary>A piece of a long sentence from its first clause on that begins with a name; before it stands nothing that the question asks about.</summary>
    private static CandidateSentence? Clause(AskedWords asked, CandidateSentence piece)
    {
        var raw = piece.Raw;
        var text = piece.Found.Passage.Text;
        var offset = piece.Span.Start - piece.Found.Passage.Span.Start;

        if (text.AsSpan(0, offset).TrimEnd() is [.., ';' or ':'])
        {
            return piece with { IsRest = false };
        }

        var first = piece.Words.Where(word => IsContent(asked, word)).Select(word => word.Span.Start - offset).DefaultIfEmpty(raw.Length).Min();

        return ClauseStart().Match(raw) is { Success: true } match && match.Groups["clause"].Index <= first ? From(piece, match.Groups["clause"].Index) : null;
    }

    private static CandidateSentence? From(CandidateSentence sentence, int at)
    {
        var span = sentence.Span with { Start = sentence.Span.Start + at };
        var words = SentenceCandidates.OneLine(span.Shift(-sentence.Found.Passage.Span.Start).Of(sentence.Found.Passage.Text));

        return words.Count(c => c == ' ') + 1 < FewestWords ? null : sentence with { Span = span, Text = words, IsRest = false };
    }

    private static bool IsContent(AskedWords asked, FoundWord word) => asked.Find(word.Term) is >= 0 and var found && !asked.Words[found].IsFiller;

    [GeneratedRegex(@"[,;:] (?<clause>\p{Lu}\p{Ll})", RegexOptions.NonBacktracking)]
    private static partial Regex ClauseStart();
}
