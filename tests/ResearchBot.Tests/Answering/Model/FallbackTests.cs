using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using ResearchBot.Answering;
using ResearchBot.Answering.Model;
using Xunit;

namespace ResearchBot.Tests.Answering.Model;

public sealed class FallbackTests
{
    private static readonly ModelReply Good = new ModelReply.Claims([new ModelClaim("Capybaras are the largest rodents.", 1, "the largest living rodent")]);

    [Fact]
    public async Task A_draft_of_which_the_check_keeps_nothing_is_replaced()
    {
        var draft = await Composer(new ScriptedModel(Good), check: new KeepNone()).ComposeAsync(Question, Findings, TestContext.Current.CancellationToken);

        Assert.True(draft.StoodIn);
        Assert.Equal(ModelWorld.StandInText, draft.Sentences[0].Text);
    }

    [Fact]
    public async Task A_model_that_never_comes_back_is_replaced_when_its_time_is_up()
    {
        var time = new FakeTimeProvider();
        var answer = Composer(new LostModel(), time: time).ComposeAsync(Question, Findings, TestContext.Current.CancellationToken);

        time.Advance(TimeSpan.FromSeconds(44));
        Assert.False(answer.IsCompleted);
        time.Advance(TimeSpan.FromSeconds(1));

        Assert.True((await answer.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken)).StoodIn);
    }

    [Fact]
    public async Task An_asker_who_gives_up_gets_no_stand_in()
    {
        using var asker = new CancellationTokenSource();
        var answer = Composer(new LostModel()).ComposeAsync(Question, Findings, asker.Token);

        await asker.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => answer);
    }

    [Fact]
    public async Task A_prompt_that_stays_too_long_is_given_up_after_two_attempts()
    {
        var draft = await Composer(new ScriptedModel(new ModelReply.TooLong(), new ModelReply.TooLong(), Good)).ComposeAsync(Question, Findings, TestContext.Current.CancellationToken);

        Assert.True(draft.StoodIn);
    }

    private static Question Question => ModelWorld.QuestionOf("Rodents?");

    private static ResearchBot.Retrieval.Findings Findings => ModelWorld.FindingsOf(ModelWorld.Capybara, ModelWorld.Marmot);

    private static FallbackComposer Composer(IAnswerModel model, IDraftCheck? check = null, TimeProvider? time = null) => new(
        new ModelComposer(model, AnswerPrompt.Load(AnswerPrompt.ShippedFolder), () => "mark", Options.Create(new ModelOptions()), time ?? TimeProvider.System, NullLogger<ModelComposer>.Instance),
        check ?? new KeepAll(),
        new StandIn(),
        NullLogger<FallbackComposer>.Instance);

    private sealed class KeepNone : IDraftCheck
    {
        public Draft Keep(Draft draft) => draft with { Sentences = [] };
    }

    private sealed class LostModel : IAnswerModel
    {
        public string Name => "lost";

        public Task<ModelReply> AskAsync(ModelPrompt prompt, CancellationToken cancellationToken) => new TaskCompletionSource<ModelReply>().Task;
    }
}
