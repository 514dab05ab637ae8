using Microsoft.Extensions.Logging;

using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering;

/// <summary>Answers questions: find, compose, check, number. Nothing leaves here that was not checked against the catalog.</summary>
public sealed class Answerer
{
    private const int NearestArticles = 3;

    private readonly Retriever _retriever;
    private readonly IAnswerComposer _composer;
    private readonly DraftGrounding _grounding;
    private readonly TimeProvider _time;
    private readonly ILogger<Answerer> _logger;

    internal Answerer(Retriever retriever, IAnswerComposer composer, DraftGrounding grounding, TimeProvider time, ILogger<Answerer> logger)
    {
        _retriever = retriever;
        _composer = composer;
        _grounding = grounding;
        _time = time;
        _logger = logger;
    }

    /// <summary>Answers a question.</summary>
    /// <returns>Always an outcome; a fault of anything underneath is <see cref="Answer.Unavailable"/>, and told to the log.</returns>
    public Task<Answer> AskAsync(Question question, CancellationToken cancellationToken) => AskAsync(question, watch: null, cancellationToken);

    /// <summary>Answers a question, and is followed while it does.</summary>
    /// <param name="question">The question.</param>
    /// <param name="watch">Told the steps; one for each answer.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Always an outcome; a fault of anything underneath is <see cref="Answer.Unavailable"/>, and told to the log.</returns>
    public async Task<Answer> AskAsync(Question question, AnswerWatch? watch, CancellationToken cancellationToken)
    {
        try
        {
            watch?.Begin(AnswerStepKind.Searching);
            var findings = await _retriever.FindAsync(question.ToSearch(), cancellationToken);

            watch?.Begin(Reading(findings));
            var draft = await ComposeAsync(watch is null ? question : question with { Watch = watch }, findings, cancellationToken);

            watch?.Begin(AnswerStepKind.Checking);

            return (Answer?)await _grounding.GroundAsync(draft, question.Filter, cancellationToken)
                ?? new Answer.NotInCorpus(await NearestAsync(question, findings, cancellationToken));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = LogReference.New(_time);
            Log.AskFailed(_logger, reference, exception);

            return new Answer.Unavailable(reference);
        }
        finally
        {
            watch?.End();
        }
    }

    private async Task<Draft> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken) =>
        _composer.IsOneAtATime && SeveralQuestions.In(question) is { Count: > 1 } questions && await ComposeEachAsync(questions, cancellationToken) is { Sentences.Count: > 0 } draft
            ? draft
            : await _composer.ComposeAsync(question, findings, cancellationToken);

    private async Task<Draft> ComposeEachAsync(IReadOnlyList<Question> questions, CancellationToken cancellationToken)
    {
        var drafts = new List<Draft>(questions.Count);
        var quoted = new HashSet<ArticleKey>();

        foreach (var question in questions)
        {
            var findings = await _retriever.FindAsync(question.ToSearch() with { Beside = quoted }, cancellationToken);
            drafts.Add(await _composer.ComposeAsync(question, findings, cancellationToken));
            quoted.UnionWith(drafts[^1].Sentences.SelectMany(sentence => sentence.Quotes).Select(quote => quote.Passage.Article));
        }

        return new Draft([.. drafts.SelectMany(draft => draft.Sentences.Take(Draft.MostSentences / questions.Count)).DistinctBy(sentence => sentence.Text)], drafts[0].Composer);
    }

    internal static AnswerStep Reading(Findings findings) =>
        new(AnswerStepKind.Reading, findings.Passages.Count, findings.Passages.Select(found => found.Passage.Article).Distinct().Count());

    /// <summary>What is near the question; where a period that it names left nothing, what is near it at any time.</summary>
    private async Task<IReadOnlyList<NearestArticle>> NearestAsync(Question question, Findings findings, CancellationToken cancellationToken)
    {
        if (findings.Articles.Count == 0 && findings.Plan.Filter != question.Filter)
        {
            findings = await _retriever.FindAsync(new SearchRequest(findings.Plan.Text, question.Filter), cancellationToken);
        }

        return [.. findings.Articles.Take(NearestArticles).Select(article => new NearestArticle(article.Article, article.Facets))];
    }
}
