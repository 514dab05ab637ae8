using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using ResearchBot.Retrieval;

namespace ResearchBot.Answering.Model;

/// <summary>Composes a draft from what a model claims: each claim plain prose, each quote at a place that was found in the stored text.</summary>
internal sealed class ModelComposer(
    IAnswerModel model, AnswerPrompt prompt, NewMark newMark, IOptions<ModelOptions> options, TimeProvider time, ILogger<ModelComposer> logger)
{
    /// <summary>The model's name.</summary>
    public string Name => model.Name;

    /// <summary>Asks the model, within <see cref="ModelOptions.TimeoutSeconds"/>.</summary>
    public async Task<ModelOutcome> ComposeAsync(Question question, Findings findings, CancellationToken cancellationToken)
    {
        IReadOnlyList<RankedPassage> offered = [.. findings.Passages.Take(options.Value.MaximumPassages)];

        if (offered.Count == 0)
        {
            return new ModelOutcome.Declined();
        }

        using var deadline = new CancellationTokenSource(options.Value.Timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);

        try
        {
            question.Watch?.Begin(AnswerStepKind.Writing);
            var mark = newMark();
            var reply = await AskAsync(mark, question, offered, either.Token);

            if (reply is ModelReply.TooLong && offered.Count > 1)
            {
                offered = [.. offered.Take(offered.Count / 2)];
                reply = await AskAsync(mark, question, offered, either.Token);
            }

            return OutcomeOf(reply, mark, offered);
        }
        catch (OperationCanceledException) when (deadline.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            return new ModelOutcome.Failed($"it gave no reply within {options.Value.TimeoutSeconds} s");
        }
    }

    private Task<ModelReply> AskAsync(string mark, Question question, IReadOnlyList<RankedPassage> offered, CancellationToken cancellationToken) =>
        model.AskAsync(ModelPrompt.Write(mark, question, offered), cancellationToken).WaitAsync(cancellationToken);

    private ModelOutcome OutcomeOf(ModelReply reply, string mark, IReadOnlyList<RankedPassage> offered) => reply switch
    {
        ModelReply.Claims { Given.Count: 0 } => new ModelOutcome.Declined(),
        ModelReply.Claims claims => OutcomeOf(claims.Given, mark, offered),
        ModelReply.Refused => new ModelOutcome.Failed("it refused to answer"),
        ModelReply.TooLong => new ModelOutcome.Failed("the passages do not fit into its context"),
        ModelReply.Unavailable unavailable => new ModelOutcome.Failed(unavailable.Reason),
        _ => throw new InvalidOperationException($"No outcome is known for {reply.GetType().Name}."),
    };

    private ModelOutcome OutcomeOf(IReadOnlyList<ModelClaim> claims, string mark, IReadOnlyList<RankedPassage> offered)
    {
        var sentences = claims
            .Select(claim => SentenceOf(claim, mark, offered))
            .OfType<DraftSentence>()
            .DistinctBy(sentence => sentence.Text)
            .ToList();

        Log.Located(logger, sentences.Count, claims.Count);

        return sentences.Count == 0
            ? new ModelOutcome.Failed("none of its claims could be located in the passages")
            : new ModelOutcome.Drafted(new Draft(sentences, model.Name));
    }

    private DraftSentence? SentenceOf(ModelClaim claim, string mark, IReadOnlyList<RankedPassage> offered)
    {
        if (claim.Passage < 1 || claim.Passage > offered.Count
            || ClaimText.Clean(claim.Text) is not { } text
            || prompt.IsEchoedBy(text))
        {
            return null;
        }

        var passage = offered[claim.Passage - 1].Passage;
        var quote = claim.Quote.Replace($"{mark}|", " ", StringComparison.OrdinalIgnoreCase);

        return QuoteLocator.Find(passage.Text, quote) is { } place
            ? new DraftSentence(text, [new DraftQuote(passage, place.Shift(passage.Span.Start))])
            : null;
    }
}
