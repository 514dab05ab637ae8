using ResearchBot.Discord.Interactions;
using ResearchBot.Tests.Discord.Rest;

using Xunit;

using static ResearchBot.Tests.Discord.Interactions.InteractionWorld;

namespace ResearchBot.Tests.Discord.Interactions;

public sealed class EditPacerTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public async Task Progress_is_shown_once_a_second_at_most_and_the_end_always()
    {
        var interaction = _world.Receive();

        for (var step = 0; step < 100; step++)
        {
            await interaction.ShowProgressAsync(Draft($"step {step}"), RestWorld.Token);
            await _world.PassAsync(TimeSpan.FromMilliseconds(99));
        }

        await _world.RunAsync(interaction.EditAsync(Draft("the end"), RestWorld.Token));

        Assert.InRange(_world.Discord.Seen.Count, 8, 12);
        Assert.Equal("the end", _world.Discord.Last.Content());
        Assert.All(_world.Discord.Seen.Zip(_world.Discord.Seen.Skip(1)), pair => Assert.True(pair.Second.At - pair.First.At >= TimeSpan.FromSeconds(1)));
    }

    [Fact]
    public async Task The_end_waits_for_the_progress_under_way_and_is_not_overtaken()
    {
        var pacer = new EditPacer(_world.Time);
        var shown = new List<string>();
        var slow = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var progress = pacer.TryProgressAsync(
            async _ =>
            {
                await slow.Task;
                shown.Add("progress");
            },
            RestWorld.Token);
        var end = pacer.FinishAsync(_ => Show("end"), RestWorld.Token);
        var late = await pacer.TryProgressAsync(_ => Show("late"), RestWorld.Token);
        slow.SetResult();

        await _world.RunAsync(end);

        Assert.True(await progress);
        Assert.False(late);
        Assert.Equal(["progress", "end"], shown);
        Assert.False(await pacer.TryProgressAsync(_ => Show("late"), RestWorld.Token));

        Task Show(string text)
        {
            shown.Add(text);

            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task An_edit_that_fails_or_gives_up_lets_the_next_one_through()
    {
        var pacer = new EditPacer(_world.Time);
        using var giveUp = new CancellationTokenSource();
        await Assert.ThrowsAsync<InvalidOperationException>(() => pacer.TryProgressAsync(_ => throw new InvalidOperationException(), RestWorld.Token));
        var never = new TaskCompletionSource();
        var first = pacer.FinishAsync(_ => never.Task, RestWorld.Token);
        var second = pacer.FinishAsync(_ => Task.CompletedTask, giveUp.Token);
        var third = pacer.FinishAsync(_ => Task.CompletedTask, RestWorld.Token);

        await giveUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.False(third.IsCompleted);
        never.SetResult();

        await _world.RunAsync(Task.WhenAll(first, third));
    }
}
