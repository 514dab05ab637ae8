using System.Text.Json;

using Microsoft.Extensions.Options;

using ResearchBot.Answering;
using ResearchBot.Answering.Verification;
using ResearchBot.Corpus;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Host.Terminal.Asking;

/// <summary>
/// Walks the later half of the way to an answer while the catalog is opened: a fresh process compiles that code anyway, and a
/// second core can do it meanwhile. Nothing depends on its result.
/// </summary>
internal static class WarmUp
{
    private const string Sentence = "Parliament passed the act on 3 May 2021, with 12 votes against.";

    /// <summary>Starts it.</summary>
    public static Task StartAsync(VerbSession session, CancellationToken cancellationToken)
    {
        if (session.Get<IOptions<IndexOptions>>().Value.Backend != IndexOptions.Embedded)
        {
            return Task.CompletedTask;
        }

        var index = session.Get<IPassageIndex>();
        var analyzer = session.Get<TextAnalyzer>();

        return Task.Run(
            async () =>
            {
                try
                {
                    analyzer.Analyze(Sentence);
                    await index.MeasureAsync(cancellationToken);
                    CitationVerifier.Verify(Sentence, [new Evidence(Sentence, new TextSpan(0, Sentence.Length - 1), Sentence[..^1])]);
                    JsonSerializer.Serialize(AnswerView.Of(Sentence, new Answer.NotInCorpus([]), TimeSpan.Zero), Json.Shapes.AnswerView);
                }
                catch (Exception exception) when (exception is not OperationCanceledException)
                {
                    // The answer itself will run into the same, and says so.
                }
            },
            CancellationToken.None);
    }
}
