using ResearchBot.Corpus.Catalog;
using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord;

/// <summary>Direct messages, follow-ups, threads, forum posts and free channels.</summary>
public sealed class ManyWaysToAskTests
{
    private const string Question = "When was the harbour treaty signed?";

    [Fact]
    public async Task A_direct_message_asks_the_only_server_that_is_shared()
    {
        await using var world = await BotWorld.WithTreatyAsync();

        await world.Ada.DirectAsync(Question);
        var answer = await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => Says(message.Text));

        Assert.Contains("Coast Weekly", answer.Text, StringComparison.Ordinal);

        // What leads to the member is erased with the member, so it must be known for what it is.
        Assert.Equal([true], await world.Get<PlainReads>().ReadAsync("""SELECT "IsDirect" FROM questions""", [], row => row.GetBoolean(0), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Of_two_shared_servers_one_is_chosen_once_and_only_its_articles_are_read()
    {
        await using var world = await BotWorld.StartAsync(options: null, before: null, ("Corpus:Seed", ""));
        var other = world.Discord.AddGuild("Other House");
        other.AddMember(world.Ada.User);
        await world.GivenAsync(BotWorld.SpaceOf(other), BotWorld.Treaty);

        await world.Ada.DirectAsync(Question);
        var choice = await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Components.Count > 0);
        await world.Ada.SelectAsync(choice, "server", world.Guild.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Text.Contains("Policy Watch", StringComparison.Ordinal));
        await world.Ada.DirectAsync(Question);
        var declined = await world.Ada.WaitForAsync(world.Ada.DirectChannel, message => message.Text.Contains("do not answer", StringComparison.Ordinal));

        Assert.DoesNotContain("Harbour Treaty", declined.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_follow_up_goes_on_from_the_answer_by_button_and_by_reply()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var run = await world.Ada.RunCommandAsync(world.Channel, "ask", ("question", Question));
        var answer = await run.OriginalAsync(message => Says(message.Text));

        var pressed = await world.Ada.PressAsync(answer, answer.Buttons.Select(button => button.CustomId!).Single(id => id.StartsWith("follow-up", StringComparison.Ordinal)));
        var submitted = await world.Ada.SubmitAsync(await pressed.ModalAsync(), ("text", "How many states took part in the signing of the harbour treaty?"));
        var byButton = await submitted.OriginalAsync(message => message.Text.Contains("Twelve states", StringComparison.Ordinal));
        await world.Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} How many states took part in the signing of the harbour treaty?", replyTo: byButton);
        await world.Ada.WaitForAsync(world.Channel, message => message.RepliesTo is not null && message.Text.Contains("Twelve states", StringComparison.Ordinal));

        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task Where_the_channel_asks_for_it_a_question_gets_a_thread_and_the_answer_stands_there()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        await world.SetAsync(world.Channel, channel => channel with { ThreadAQuestion = true });

        await world.Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} {Question}");
        var thread = await world.ThreadOfAsync(world.Channel);
        await world.Ada.WaitForAsync(thread, message => Says(message.Text));

        Assert.DoesNotContain(world.Channel.Messages, message => message.Author == world.Discord.Bot);
    }

    [Fact]
    public async Task A_new_post_is_answered_by_its_title_and_one_that_the_articles_do_not_answer_is_left_in_peace()
    {
        await using var world = await BotWorld.WithTreatyAsync(new DiscordServerOptions { GrantedIntents = Intents.MessageContent }, before: null, ("Discord:MessageContent", "true"));
        var forum = world.Guild.AddForum("questions");
        await world.SetAsync(forum, channel => channel with { AnswersPosts = true });

        var silent = await world.Ada.StartPostAsync(forum, "What does a llama eat in winter?", "Just curious.");
        var post = await world.Ada.StartPostAsync(forum, Question, "Thanks.");
        await world.Ada.WaitForAsync(post, message => Says(message.Text));

        Assert.DoesNotContain(silent.Messages, message => message.Author == world.Discord.Bot);
    }

    [Fact]
    public async Task Where_a_helper_has_answered_the_bot_that_nobody_asked_keeps_silent()
    {
        await using var world = await BotWorld.WithTreatyAsync(new DiscordServerOptions { GrantedIntents = Intents.MessageContent }, before: null, ("Discord:MessageContent", "true"));
        var helper = world.Guild.AddRole("helper");
        var grace = world.Guild.AddMember("grace", helper);
        await world.SetAsync(world.Channel, channel => channel with { Mode = AnswerMode.Free });
        await world.SetAsync(settings => settings with { HelperRoles = [helper.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)] });

        await grace.SendAsync(world.Channel, Question);
        await world.Ada.SendAsync(world.Channel, "How many states took part in the signing of the harbour treaty?");
        await world.Ada.WaitForAsync(world.Channel, message => message.Text.Contains("Twelve states", StringComparison.Ordinal) && message.Author == world.Discord.Bot);

        Assert.DoesNotContain(world.Channel.Messages, message => message.Author == world.Discord.Bot && Says(message.Text));
    }

    private static bool Says(string text) => text.Contains("3 May 2021", StringComparison.Ordinal);
}
