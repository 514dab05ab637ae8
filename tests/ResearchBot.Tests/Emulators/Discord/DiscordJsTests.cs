using ResearchBot.Emulators.Discord;
using ResearchBot.Emulators.Discord.World;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>The most used client library takes the loopback Discord for the real one.</summary>
public sealed class DiscordJsTests(DiscordJsBot bot) : IClassFixture<DiscordJsBot>
{
    private EmulatedGuild Guild => Server.Guilds[0];

    private DiscordServer Server
    {
        get
        {
            Assert.SkipWhen(DiscordJsBot.Folder is null, "discord.js is not here: DISCORDJS_FOLDER=\"$(eng/discordjs.sh)\" brings it.");

            return bot.Server;
        }
    }

    [Fact]
    public async Task A_mention_is_answered_in_a_thread_and_a_direct_message_directly()
    {
        var channel = Guild.AddTextChannel("mentions");
        var ada = Guild.AddMember("ada");

        await ada.SendAsync(channel, "Nobody is meant.");
        var hello = await ada.SendAsync(channel, $"Hello {Server.Bot.Mention}");
        var reply = await ada.WaitForAsync(channel);
        await ada.DirectAsync("Are you there?");
        var direct = await ada.WaitForAsync(ada.DirectChannel);
        await bot.SaysAsync("greeted among");
        var inside = Assert.Single(Assert.Single(channel.Threads).Messages);

        Assert.Equal(("Hello Ada", hello), (reply.Text, reply.RepliesTo));
        Assert.Empty(reply.Pings);
        Assert.Equal("You wrote: Are you there?", direct.Text);
        Assert.Equal(["Inside", "Inside, edited"], inside.Versions.Select(version => version.Text));
        Assert.True(inside.IsDeleted);
        Assert.NotNull(channel.TypedAt);
    }

    [Fact]
    public async Task A_command_is_completed_while_it_is_typed_and_answered_with_buttons_and_a_list()
    {
        var channel = Guild.AddTextChannel("commands");
        var ada = Guild.AddMember("ada");

        var choices = await ada.TypeAsync(channel, "say", "text", "hel");
        var run = await ada.RunCommandAsync(channel, "say", ("text", (string)choices[0].Value));
        var answer = await run.OriginalAsync();
        var chosen = await ada.SelectAsync(answer, "tone", "loud");
        await chosen.OriginalAsync(message => message.Text == "The tone is loud.");
        var thanks = await ada.PressAsync(answer, "thanks");
        await thanks.OriginalAsync(message => message.Text == "You are welcome.");
        var note = await thanks.FollowUpAsync();

        Assert.Equal(["HELLO", "HELP"], choices.Select(choice => choice.Name));
        Assert.Equal($"said {answer.Id}", await bot.SaysAsync("said"));
        Assert.Equal((4, 7, 6), (run.AcknowledgedBy, chosen.AcknowledgedBy, thanks.AcknowledgedBy));
        Assert.Equal(["hello", "The tone is loud.", "You are welcome."], answer.Versions.Select(version => version.Text));
        Assert.True(note.IsEphemeral);
    }

    [Fact]
    public async Task A_form_is_opened_filled_in_and_answered()
    {
        var channel = Guild.AddTextChannel("forms");
        var ada = Guild.AddMember("ada");

        var answer = await (await ada.RunCommandAsync(channel, "layout")).OriginalAsync();
        var form = await (await ada.PressAsync(answer, "report")).ModalAsync();
        var sent = await ada.SubmitAsync(form, ("reason", "It is wrong."), ("proof", new object[] { PostedFile.OfText("proof.txt", "x") }));
        var thanks = await sent.OriginalAsync();

        Assert.Equal("# Title", answer.Text);
        Assert.Equal(["reason", "proof"], form.Fields);
        Assert.Equal("Reported: It is wrong. (1 files)", thanks.Text);
        Assert.Same(ada, thanks.OnlyFor);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_deferred_answer_is_edited_and_followed_by_a_file(bool isPrivate)
    {
        var channel = Guild.AddTextChannel("work");
        var ada = Guild.AddMember("ada");

        var run = await ada.RunCommandAsync(channel, "work", ("private", isPrivate));
        var file = await run.FollowUpAsync();
        var answer = await run.OriginalAsync();

        Assert.Equal("worked Done. work.txt all the work", await bot.SaysAsync("worked"));
        Assert.Equal(5, run.AcknowledgedBy);
        Assert.Equal([true, false, false], answer.Versions.Select(version => version.IsLoading));
        Assert.Equal(isPrivate, answer.IsEphemeral);
        Assert.Equal(("work.txt", "all the work", "Work"), (file.Files[0].Name, file.Files[0].Text, file.Files[0].Description));
    }

    [Fact]
    public async Task Moderators_messages_and_posts_have_commands_and_answers_of_their_own()
    {
        var channel = Guild.AddTextChannel("settings");
        var forum = Guild.AddForum("questions", "economy");
        var ada = Guild.AddMember("ada");
        var mod = Guild.AddMember("mod", Guild.AddRole("moderator", Rights.ManageGuild));
        var message = await ada.SendAsync(channel, "Three little words");

        var settings = await (await mod.RunCommandAsync(channel, "settings channel", ("where", channel))).OriginalAsync();
        var words = await (await ada.RunOnAsync(message, "Count words")).OriginalAsync();
        var post = await ada.StartPostAsync(forum, "Why is the sky blue?", "I wonder.", "economy");
        var answer = await ada.WaitForAsync(post);

        await Assert.ThrowsAsync<InvalidOperationException>(() => ada.RunCommandAsync(channel, "settings channel", ("where", channel)));
        Assert.Equal("channel: settings", settings.Text);
        Assert.Equal("3 words", words.Text);
        Assert.Equal("A post: Why is the sky blue?", answer.Text);

        // Discord knows none of these there, and ignores them.
        Assert.All(Server.Faults, fault => Assert.Matches(@"(enforce_nonce|tts|type|emoji\.animated): This is unknown\.$", fault));
    }
}
