using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Settings;

/// <summary>The owner sets a server up by its screens, and members notice.</summary>
public sealed class SettingsScreenTests(SettingsHouse house) : IClassFixture<SettingsHouse>
{
    private const string Answer = "3 May 2021";

    private static readonly Wordbook English = Wordbook.English;

    [Fact]
    public async Task Once_a_channel_is_enabled_members_are_answered_there_and_sent_there_from_elsewhere()
    {
        var server = new SettingsServer(house.World, "Channels");
        var other = server.Guild.AddTextChannel("off-topic");

        var screen = await server.ChooseAsync(await server.OpenAsync("channels"), "settings:set:channels", English.Saved.ToString(), server.Channel);
        await server.AskAsync(Answer);
        var refused = await server.AskAsync(server.Channel.Mention, channel: other);

        Assert.True(screen.IsEphemeral && refused.IsEphemeral);
        Assert.Equal([SettingsServer.Digits(server.Channel.Id)], ChannelScreens.Enabled(await server.SettingsAsync()));
        Assert.Empty(house.World.Discord.Faults);
    }

    [Fact]
    public async Task Once_a_role_is_named_only_its_members_may_ask()
    {
        var server = new SettingsServer(house.World, "Roles");
        var readers = server.Guild.AddRole("readers");
        var grace = server.Guild.AddMember("grace", readers);

        await server.ChooseAsync(await server.OpenAsync("roles"), "settings:set:roles:ask", English.Saved.ToString(), readers);
        var refused = await server.AskAsync(readers.Mention);
        await server.AskAsync(Answer, grace);

        Assert.True(refused.IsEphemeral);
        Assert.Empty(refused.Pings);
    }

    [Fact]
    public async Task Who_has_reached_a_limit_of_one_answer_is_told_until_when()
    {
        var server = new SettingsServer(house.World, "Limits");

        await server.FillAsync(await server.OpenAsync("limits"), "settings:form:limits", English.Saved.ToString(), ("member", "1"));
        await server.AskAsync(Answer);
        var refused = await server.AskAsync("your 1 answer for today");

        Assert.Matches("<t:[0-9]+:R>", refused.Text);
    }

    [Theory]
    [InlineData("member", "many", "A limit is a number of answers from 1 to 100000, or nothing.")]
    [InlineData("server", "0", "A limit is a number of answers from 1 to 100000, or nothing.")]
    [InlineData("concurrent", "21", "A member can wait for 1 to 20 answers at once.")]
    [InlineData("cool-down", "-5", "A pause is 0 to 3600 seconds.")]
    public async Task A_number_that_cannot_be_gets_one_sentence_and_changes_nothing(string field, string written, string sentence)
    {
        var server = new SettingsServer(house.World, "Numbers");

        await server.FillAsync(await server.OpenAsync("limits"), "settings:form:limits", $"That was not saved: {sentence}", (field, written));

        var (before, after) = (new AnswerLimits(), (await server.SettingsAsync()).Limits);
        Assert.Equal(before, after with { RoleADay = before.RoleADay });
    }

    [Fact]
    public async Task Without_the_starter_articles_the_server_reads_only_its_own()
    {
        var server = new SettingsServer(house.World, "Starter");

        var screen = await server.OpenAsync("answers");
        await server.PressAsync(screen, "settings:turn:starter:off", English.Saved.ToString());
        var declined = await server.AskAsync("do not answer");

        Assert.DoesNotContain("Harbour Treaty", declined.Text, StringComparison.Ordinal);
        Assert.Contains(screen.Buttons, button => button.CustomId == "settings:turn:starter:on");
    }

    [Fact]
    public async Task A_server_that_speaks_German_is_answered_in_German_from_the_next_screen_on()
    {
        var server = new SettingsServer(house.World, "Sprache");
        var german = Wordbook.For("de");

        await server.ChooseAsync(await server.OpenAsync("answers"), "settings:set:language", german.Saved.ToString(), "de");
        var answer = await server.AskAsync(Answer);

        Assert.Contains(answer.Buttons, button => button.Label == german.AskFollowUp);
    }

    [Fact]
    public async Task Every_question_is_not_answered_where_messages_cannot_be_read()
    {
        var server = new SettingsServer(house.World, "Free");
        var id = SettingsServer.Digits(server.Channel.Id);

        var one = await server.ChooseAsync(await server.OpenAsync("channels"), "settings:channel", server.Channel.Mention, server.Channel);
        await server.ChooseAsync(one, $"settings:set:mode:{id}", "That was not saved: To read messages without a mention", "free");

        Assert.Equal(AnswerMode.MentionOnly, (await server.SettingsAsync()).ChannelOf(id).Mode);
    }

    [Fact]
    public async Task A_control_that_others_see_tells_a_member_that_it_is_not_for_them_and_leads_the_owner_to_a_screen_of_their_own()
    {
        var server = new SettingsServer(house.World, "Copied");
        var page = AnswerScreen.Of(English, new SpaceSettings());
        var sent = await house.World.Get<DiscordRest>().CreateMessageAsync(new Snowflake(server.Channel.Id), page.Draft(), TestContext.Current.CancellationToken);
        var copied = await server.Ada.WaitForAsync(server.Channel, message => message.Id == sent.Id.Value);

        var refused = await (await server.Ada.PressAsync(copied, "settings:turn:starter:off")).OriginalAsync();
        var unchanged = await server.SettingsAsync();
        var own = await server.PressAsync(copied, "settings:turn:starter:off", English.Saved.ToString());

        Assert.True(refused.IsEphemeral && own.IsEphemeral);
        Assert.Contains(English.ModeratorsOnly.ToString(), refused.Text, StringComparison.Ordinal);
        Assert.True(unchanged.ReadsStarter);
        Assert.False((await server.SettingsAsync()).ReadsStarter);
        Assert.Single(copied.Versions);
    }

    [Fact]
    public async Task The_welcome_leads_to_the_settings_and_stays_as_it_is()
    {
        var (guild, channel) = (house.World.Guild, house.World.Channel);
        var welcome = await guild.Owner.WaitForAsync(channel, message => message.Buttons.Any(button => button.CustomId == "settings"));

        var settings = await (await guild.Owner.PressAsync(welcome, "settings")).OriginalAsync();
        var help = await (await house.World.Ada.PressAsync(welcome, "help")).OriginalAsync();
        var refused = await (await house.World.Ada.PressAsync(welcome, "settings")).OriginalAsync();

        Assert.All([settings, help, refused], message => Assert.True(message.IsEphemeral));
        Assert.Contains(English.SettingsTitle.ToString(), settings.Text, StringComparison.Ordinal);
        Assert.Contains(English.ModeratorsOnly.ToString(), refused.Text, StringComparison.Ordinal);
        Assert.Single(welcome.Versions);
    }
}
