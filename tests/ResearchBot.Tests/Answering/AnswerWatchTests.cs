using Microsoft.Extensions.Time.Testing;

using ResearchBot.Answering;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Answering;

public sealed class AnswerWatchTests
{
    [Fact]
    public async Task Who_watches_an_answer_is_told_its_steps_with_what_is_read()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await world.GivenAsync(("birds", "Herons nest in the old quarry. The town has four churches."), ("rain", "It rained for nine days on the old quarry."));
        var told = new Told();
        var watch = new AnswerWatch(world.Time, told);

        await world.Get<Answerer>().AskAsync(new Question("Where do herons nest in the quarry?", LibraryWorld.Everything), watch, TestContext.Current.CancellationToken);

        Assert.Equal(
            [new(AnswerStepKind.Searching, 0, 0), new(AnswerStepKind.Reading, 2, 2), new(AnswerStepKind.Checking, 2, 2)],
            told.Steps);
        Assert.Equal(told.Steps.Select(step => step.Kind), watch.Steps.Select(step => step.Kind));
    }

    [Fact]
    public void The_slowest_step_is_known_when_the_answer_is_there()
    {
        var time = new FakeTimeProvider();
        var watch = new AnswerWatch(time);

        Assert.Null(watch.Slowest);
        watch.Begin(AnswerStepKind.Searching);
        time.Advance(TimeSpan.FromSeconds(1));
        watch.Begin(AnswerStepKind.Writing);
        time.Advance(TimeSpan.FromSeconds(5));
        watch.Begin(AnswerStepKind.Checking);
        time.Advance(TimeSpan.FromSeconds(2));
        watch.End();
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal((AnswerStepKind.Writing, TimeSpan.FromSeconds(5)), watch.Slowest);
        Assert.Equal(TimeSpan.FromSeconds(2), watch.Steps[^1].Elapsed);
    }

    private sealed class Told : IProgress<AnswerStep>
    {
        public List<AnswerStep> Steps { get; } = [];

        public void Report(AnswerStep value) => Steps.Add(value);
    }
}
