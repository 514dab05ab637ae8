using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Tests.Discord.Rest.Emulated;

using Xunit;

namespace ResearchBot.Tests.Discord.Interactions.Emulated;

/// <summary>Interactions against an emulated Discord, which counts three seconds and fifteen minutes by a clock of its own.</summary>
public sealed class EmulatedInteractionTests
{
    private static readonly MessageDraft Done = new() { Content = "done" };

    [Fact]
    public async Task After_three_seconds_it_is_too_late_and_nothing_more_is_sent()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await EmulatedRest.StartAsync(new DiscordServerOptions { Time = time });
        var (_, received) = await world.UseCommandAsync();
        time.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(AckOutcome.TooLate, await received.DeferAsync(ephemeral: false, EmulatedRest.Token));
        Assert.Equal(AckOutcome.TooLate, await received.EditAsync(Done, EmulatedRest.Token));

        Assert.Single(world.Sent("POST", "/callback"));
        Assert.Empty(world.Sent("PATCH", "/messages/@original"));
    }

    [Fact]
    public async Task After_fifteen_minutes_an_edit_is_too_late()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UtcNow);
        await using var world = await EmulatedRest.StartAsync(new DiscordServerOptions { Time = time });
        var (_, received) = await world.UseCommandAsync();
        await received.DeferAsync(ephemeral: false, EmulatedRest.Token);
        time.Advance(TimeSpan.FromMinutes(16));

        Assert.Equal(AckOutcome.TooLate, await received.EditAsync(Done, EmulatedRest.Token));
        Assert.False(world.Rest.Stopped.IsCancellationRequested);
        await world.SayAsync();
    }

    [Fact]
    public async Task A_first_answer_whose_confirmation_is_lost_has_been_given()
    {
        await using var world = await EmulatedRest.StartAsync();
        var (seen, received) = await world.UseCommandAsync();
        world.Discord.Rest.When("POST", "/interactions/*/*/callback", new RestFault.LosingAnswer(), times: 1);

        Assert.Equal(AckOutcome.Done, await received.DeferAsync(ephemeral: true, EmulatedRest.Token));
        Assert.Equal(AckOutcome.Done, await received.EditAsync(Done, EmulatedRest.Token));

        Assert.Equal([0, 400], world.Sent("POST", "/callback").Select(request => request.Status));
        Assert.Equal("done", (await seen.OriginalAsync()).Content);
        Assert.True(seen.Original!.IsEphemeral);
    }

    [Fact]
    public async Task By_HTTP_a_member_is_answered_in_the_response_and_after_it()
    {
        await using var world = await EmulatedRest.StartAsync(handler: new Answering());
        await world.Rest.PutCommandsAsync(world.Application, null, [new ApplicationCommand { Name = "ask", Description = "Asks" }], EmulatedRest.Token);
        await using var web = await WebDoor.OpenAsync(world.Http);

        await world.Discord.UseInteractionsEndpointAsync(web.Address, EmulatedRest.Token);
        var seen = await world.Anna.RunCommandAsync(world.Channel, "ask");

        Assert.Equal("done", (await seen.OriginalAsync(message => message.Content == "done")).Content);
        Assert.Equal("more", (await seen.FollowUpAsync()).Content);
        Assert.Empty(world.Sent("POST", "/callback"));
        Assert.Empty(world.Discord.Faults);
    }

    private sealed class Answering : IDiscordHandler
    {
        public async Task OnInteractionAsync(InteractionContext interaction, CancellationToken cancellationToken)
        {
            await interaction.DeferAsync(ephemeral: false, cancellationToken);
            await interaction.EditAsync(Done, cancellationToken);
            await interaction.FollowUpAsync(new MessageDraft { Content = "more" }, ephemeral: false, cancellationToken);
        }
    }
}
