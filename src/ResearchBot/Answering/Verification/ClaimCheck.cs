using System.Text.RegularExpressions;
using ResearchBot.Answering.Verification.Language;
using ResearchBot.Corpus.Text;

namespace ResearchBot.Answering.Verification;

/// <summary>The check of an answer's sentences, for a claim of any length and evidence that is not located by offsets.</summary>
public static partial class ClaimCheck
{
    /// <summary>Checks a claim sentence by sentence, each against the sentences of the evidence that fit it best.</summary>
    /// <param name="claim">What is claimed; citation marks such as <c>[1]</c> are passed over.</param>
    /// <param name="evidence">Texts that may carry it together.</param>
    public static Verdict Check(string claim, IReadOnlyList<string> evidence)
    {
        if (evidence.All(string.IsNullOrWhiteSpace))
        {
            return Verdict.Refused(ObjectionKind.NoEvidence);
        }

        var text = Marks().Replace(claim, "");
        var index = new EvidenceIndex(evidence);
        var nothing = new Statement("");
        var verdicts = SentenceSplitter.Split(text)
            .Select(span => span.Of(text))
            .Distinct(StringComparer.Ordinal)
            .Select(sentence => new Statement(sentence))
            .Where(statement => statement.Words.Count > 0)
            .Select(statement => ContentCheck.Check(statement, new Statement(index.Pick(statement)), nothing))
            .ToList();

        return verdicts.Count == 0
            ? Verdict.Refused(ObjectionKind.SentenceEmpty)
            : new Verdict(verdicts.Min(verdict => verdict.Score), [.. verdicts.SelectMany(verdict => verdict.Reasons).Distinct()]);
    }

    [GeneratedRegex(@"\[[0-9]{1,3}(?:, ?[0-9]{1,3})*\]", RegexOptions.NonBacktracking)]
    private static partial Regex Marks();
}
