using System.Net;
using System.Text.Json;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Rest;
using ResearchBot.Tests.Discord.Rest;

using Xunit;

using static ResearchBot.Tests.Discord.Interactions.InteractionWorld;

namespace ResearchBot.Tests.Discord.Interactions;

public sealed class InteractionContextTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Theory]
    [InlineData(true, """{"type":5,"data":{"flags":64}}""")]
    [InlineData(false, """{"type":5}""")]
    public async Task A_deferral_settles_who_sees_the_answer(bool ephemeral, string expected)
    {
        var interaction = _world.Receive();

        Assert.Equal(AckOutcome.Done, await interaction.DeferAsync(ephemeral, RestWorld.Token));
        await interaction.EditAsync(Draft("done") with { Flags = MessageFlags.Ephemeral }, RestWorld.Token);

        Assert.Equal(expected, Assert.Single(_world.Acknowledgements.Seen).Body);
        Assert.Equal(("PATCH", "/api/v10/webhooks/1/hush/messages/@original"), (_world.Discord.Last.Method, _world.Discord.Last.Path));
        Assert.DoesNotContain("flags", _world.Discord.Last.Body);
    }

    [Fact]
    public async Task An_answer_after_a_deferral_fulfils_it()
    {
        var interaction = _world.Receive();
        await interaction.DeferAsync(ephemeral: true, RestWorld.Token);

        Assert.Equal(AckOutcome.Done, await interaction.RespondAsync(Draft("done"), ephemeral: true, RestWorld.Token));

        Assert.Single(_world.Acknowledgements.Seen);
        Assert.Equal("done", _world.Discord.Last.Content());
    }

    [Fact]
    public async Task A_button_can_be_answered_beside_the_message_or_on_it()
    {
        var beside = _world.Receive(Button);
        await beside.DeferUpdateAsync(RestWorld.Token);
        await beside.RespondAsync(Draft("a quote"), ephemeral: true, RestWorld.Token);
        Assert.Equal("""{"type":6}""", _world.Acknowledgements.Last.Body);
        Assert.Equal(("POST", "/api/v10/webhooks/1/hush?wait=true"), (_world.Discord.Last.Method, _world.Discord.Last.Path));

        var on = _world.Receive(Button);
        await on.UpdateAsync(Draft("changed"), RestWorld.Token);
        Assert.StartsWith("""{"type":7,"data":{"content":"changed",""", _world.Acknowledgements.Last.Body);
    }

    [Fact]
    public async Task Forms_and_suggestions_are_first_answers_or_none()
    {
        var form = new Modal("why", "Why?", [Component.Labelled("Reason", Component.TextInput("reason"))]);
        var first = _world.Receive();
        Assert.Equal(AckOutcome.Done, await first.ShowModalAsync(form, RestWorld.Token));
        Assert.Equal(
            """{"type":9,"data":{"custom_id":"why","title":"Why?","components":[{"type":18,"label":"Reason","component":{"type":4,"custom_id":"reason","style":1,"required":true}}]}}""",
            _world.Acknowledgements.Last.Body);

        var second = _world.Receive();
        await second.DeferAsync(ephemeral: false, RestWorld.Token);
        Assert.Equal(AckOutcome.TooLate, await second.ShowModalAsync(form, RestWorld.Token));
        Assert.Equal(AckOutcome.TooLate, await second.SuggestAsync([new Choice("a", "b")], RestWorld.Token));
        Assert.Equal(2, _world.Acknowledgements.Seen.Count);
    }

    [Fact]
    public async Task Two_first_answers_at_once_are_one()
    {
        var interaction = _world.Receive();

        await _world.RunAsync(Task.WhenAll(Enumerable.Range(0, 10).Select(_ => interaction.DeferAsync(ephemeral: false, RestWorld.Token))));

        Assert.Single(_world.Acknowledgements.Seen);
    }

    [Fact]
    public async Task What_came_too_late_is_a_result_and_ends_all_sending()
    {
        _world.Acknowledgements.Script(() => StubDiscord.Refusal(HttpStatusCode.NotFound, RestErrors.UnknownInteraction));
        var interaction = _world.Receive();

        Assert.Equal(AckOutcome.TooLate, await interaction.DeferAsync(ephemeral: false, RestWorld.Token));
        Assert.Equal(AckOutcome.TooLate, await interaction.DeferAsync(ephemeral: false, RestWorld.Token));
        Assert.Equal(AckOutcome.TooLate, await interaction.EditAsync(Draft("x"), RestWorld.Token));
        Assert.Null(await interaction.FollowUpAsync(Draft("x"), ephemeral: false, RestWorld.Token));

        Assert.Single(_world.Acknowledgements.Seen);
        Assert.Empty(_world.Discord.Seen);
        Assert.Contains(_world.Log.Lines, line => line.Text.Contains("too late"));
    }

    [Fact]
    public async Task A_token_that_has_run_out_is_a_result_and_is_not_tried_again()
    {
        _world.Discord.Script(() => StubDiscord.Refusal(HttpStatusCode.Unauthorized, RestErrors.InvalidToken));
        var interaction = _world.Receive();
        await interaction.DeferAsync(ephemeral: false, RestWorld.Token);

        Assert.Equal(AckOutcome.TooLate, await interaction.EditAsync(Draft("x"), RestWorld.Token));
        Assert.Equal(AckOutcome.TooLate, await _world.RunAsync(interaction.EditAsync(Draft("x"), RestWorld.Token)));
        Assert.False(await interaction.ShowProgressAsync(Draft("x"), RestWorld.Token));

        Assert.Single(_world.Discord.Seen);
    }

    [Fact]
    public async Task Age_is_told_by_a_clock_that_nobody_sets()
    {
        var interaction = _world.Receive();
        _world.Time.Skew = TimeSpan.FromHours(5);
        Assert.Equal(TimeSpan.Zero, interaction.Elapsed);
        Assert.False(interaction.IsExpired);

        await _world.PassAsync(TimeSpan.FromMinutes(14));
        Assert.Equal(TimeSpan.FromMinutes(14), interaction.Elapsed);
        Assert.True(interaction.IsExpired);
    }

    [Fact]
    public async Task A_token_outlives_the_program_and_prints_no_secret()
    {
        var token = JsonSerializer.Deserialize<InteractionToken>(JsonSerializer.Serialize(_world.Receive().Token))!;
        var reply = new InteractionReply(_world.Rest, token, _world.Time);

        Assert.Equal(AckOutcome.Done, await reply.EditAsync(Draft("after the restart"), RestWorld.Token));
        Assert.NotNull(await reply.FollowUpAsync(Draft("more"), ephemeral: true, RestWorld.Token));
        Assert.Contains("\"flags\":64", _world.Discord.Last.Body);
        Assert.DoesNotContain("hush", token.ToString());
        Assert.False(reply.IsExpired);
        await _world.PassAsync(TimeSpan.FromMinutes(15));
        Assert.True(reply.IsExpired);
    }
}
