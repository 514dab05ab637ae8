using System.Text.Json.Nodes;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Emulators.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest.Emulated;

/// <summary>Everything that the client can write, compared with Discord's own description of its interface.</summary>
public sealed class EveryBodyTests
{
    private static readonly Component Buttons = Component.Row(
        Component.Button("a", "Yes", ButtonStyle.Success, "👍"), Component.Link("https://example.org/", "Read"), Component.Button("b", "No", disabled: true));

    private static readonly MessageDraft Plain = new()
    {
        Content = "Grüße, @everyone",
        Embeds =
        [
            new Embed
            {
                Title = "T", Description = "D", Url = "https://example.org/", Timestamp = DateTimeOffset.UnixEpoch, Color = 0xABCDEF, Footer = new("F"),
                Author = new("A", "https://example.org/"), Fields = [new("N", "V", true), new("N", "V")], Image = new("https://example.org/i.png"),
            },
        ],
        Components = [Buttons, Component.Row(Component.StringSelect("s", [new("One", "1", "first", true, "1️⃣"), new("Two", "2")], "choose", 1, 2))],
        Flags = MessageFlags.SuppressEmbeds,
    };

    private static readonly MessageDraft Rich = new()
    {
        Components =
        [
            Component.Text("# Title"),
            Component.Container(
                [Component.Section([Component.Text("quote")], Component.Button("q", "Quote 1")), Component.Separator(), Component.Separator(divider: false, large: true), Buttons],
                accentColor: 0xFF0000),
            Component.Row(Component.RoleSelect("r", "roles", 0, 5)),
            Component.Row(Component.ChannelSelect("c", "channels", 1, 1, [ChannelType.GuildText, ChannelType.Forum])),
        ],
        Flags = MessageFlags.ComponentsV2 | MessageFlags.SuppressNotifications,
    };

    private static readonly Modal Form = new("form", "Title",
    [
        Component.Text("Tell us"),
        Component.Labelled("Reason", Component.TextInput("reason", TextInputStyle.Paragraph, false, 1, 4000, "because", "text"), "why"),
        Component.Labelled("Files", Component.FileUpload("files", 0, 10, required: false)),
        Component.Labelled("Kind", Component.StringSelect("kind", [new("One", "1")])),
    ]);

    private static CancellationToken Stop => EmulatedRest.Token;

    [Fact]
    public async Task Messages_are_as_the_description_says()
    {
        await using var world = await StartAsync();
        var channel = new Snowflake(world.Channel.Id);
        var file = new FilePart("Größe \"1\".txt", "bytes"u8.ToArray(), "text/plain", "words");

        var plain = await world.Rest.CreateMessageAsync(channel, Plain with { Files = [file] }, Stop);
        var answer = await world.Rest.CreateMessageAsync(channel, new MessageDraft { Content = "Re", ReplyTo = plain.Id, Nonce = "1234567890123456789012345" }, Stop);
        var rich = await world.Rest.CreateMessageAsync(channel, Rich, Stop);
        await world.Rest.EditMessageAsync(channel, plain.Id, Plain with { Files = [] }, Stop);
        await world.Rest.EditMessageAsync(channel, answer.Id, Rich, Stop);
        await world.Rest.EditMessageAsync(channel, rich.Id, Rich with { Components = [Component.Text("new")] }, Stop);
        await world.Rest.StartThreadAsync(channel, plain.Id, "thread", 1_440, Stop);
        await world.Rest.StartThreadAsync(channel, null, "beside", null, Stop);
        await world.Rest.TriggerTypingAsync(channel, Stop);
        Assert.Equal("Grüße, @everyone", (await world.Rest.GetMessageAsync(channel, plain.Id, Stop)).Content);
        Assert.Equal([answer.Id, rich.Id], (await world.Rest.ListMessagesAsync(channel, plain.Id, 2, Stop)).Select(message => message.Id).Order());
        await world.Rest.DeleteMessageAsync(channel, rich.Id, Stop);

        Assert.Equal("Größe _1_.txt", Assert.Single(plain.Attachments).Filename);
        Assert.Equal(plain.Id, answer.MessageReference!.MessageId);
        Check(world);
    }

    [Fact]
    public async Task Commands_are_as_the_description_says()
    {
        await using var world = await StartAsync();
        var names = new Dictionary<string, string> { ["de"] = "frage", ["es-ES"] = "pregunta" };
        ApplicationCommand[] commands =
        [
            new()
            {
                Name = "ask", Description = "Asks", NameLocalizations = names, DescriptionLocalizations = names,
                IntegrationTypes = [IntegrationType.Guild], Contexts = [CommandPlace.Guild, CommandPlace.BotDirectMessage],
                Options =
                [
                    new() { Type = CommandOptionType.Text, Name = "question", Description = "What", Required = true, MinLength = 3, MaxLength = 500, NameLocalizations = names },
                    new() { Type = CommandOptionType.Text, Name = "source", Description = "Where", Autocomplete = true },
                    new() { Type = CommandOptionType.WholeNumber, Name = "count", Description = "How many", MinValue = 1, MaxValue = 9, Choices = [new("One", "1", names, IsInteger: true)] },
                    new() { Type = CommandOptionType.Text, Name = "period", Description = "When", Choices = [new("Week", "week", names)] },
                    new() { Type = CommandOptionType.Boolean, Name = "private", Description = "Whether" },
                ],
            },
            new()
            {
                Name = "settings", Description = "Sets", DefaultMemberPermissions = Permissions.ManageGuild | Permissions.ManageMessages,
                Options =
                [
                    new() { Type = CommandOptionType.SubCommand, Name = "channel", Description = "A channel", Options = [new() { Type = CommandOptionType.Channel, Name = "which", Description = "Which", Required = true, ChannelTypes = [ChannelType.GuildText] }] },
                    new() { Type = CommandOptionType.SubCommandGroup, Name = "roles", Description = "Roles", Options = [new() { Type = CommandOptionType.SubCommand, Name = "ask", Description = "Who asks", Options = [new() { Type = CommandOptionType.Role, Name = "role", Description = "Role" }] }] },
                ],
            },
            new() { Name = "Fact-check this", Type = CommandType.Message },
        ];

        var known = await world.Rest.PutCommandsAsync(world.Application, null, commands, Stop);
        await world.Rest.PutCommandsAsync(world.Application, new(world.Channel.Guild!.Id), commands, Stop);

        Assert.Equal(Permissions.ManageGuild | Permissions.ManageMessages, known.Single(command => command.Name == "settings").DefaultMemberPermissions);
        Assert.NotNull(await world.Rest.GetGatewayAsync(Stop));
        Assert.Equal(world.Application, (await world.Rest.GetCurrentApplicationAsync(Stop)).Id);
        Check(world);
    }

    [Fact]
    public async Task Answers_to_interactions_are_as_the_description_says()
    {
        await using var world = await StartAsync();
        var file = new FilePart("a.txt", "bytes"u8.ToArray());
        await (await world.UseCommandAsync()).Received.RespondAsync(Plain with { Files = [file] }, ephemeral: true, Stop);
        await (await world.UseCommandAsync()).Received.RespondAsync(Rich, ephemeral: false, Stop);
        await (await world.UseCommandAsync()).Received.ShowModalAsync(Form, Stop);
        var (_, deferred) = await world.UseCommandAsync();
        await deferred.DeferAsync(ephemeral: true, Stop);
        await deferred.EditAsync(Plain, Stop);
        await deferred.EditAsync(Rich, Stop);
        var further = await deferred.FollowUpAsync(Plain with { Files = [file] }, ephemeral: true, Stop);
        await world.Rest.EditFollowupAsync(world.Application, deferred.Token.Token, further!.Id, Rich, Stop);
        Assert.Equal(3, (await world.Rest.GetOriginalAsync(world.Application, deferred.Token.Token, Stop)).Components.Count(component => component.Type != ComponentType.TextDisplay));
        await deferred.DeleteAsync(Stop);

        Check(world);
    }

    [Fact]
    public async Task Answers_to_presses_and_typing_are_as_the_description_says()
    {
        await using var world = await StartAsync();
        var options = new CommandOption { Type = CommandOptionType.Text, Name = "source", Description = "Where", Autocomplete = true };
        await world.Rest.PutCommandsAsync(world.Application, null, [new() { Name = "search", Description = "Searches", Options = [options] }], Stop);
        var typing = await world.Anna.BeginAsync(world.Channel, "search", "source", "Ga");
        await world.Receive(typing).SuggestAsync([new Choice("The Gazette", "gazette")], Stop);
        var posted = await world.SayAsync();
        await world.Rest.EditMessageAsync(new(world.Channel.Id), posted.Id, Plain, Stop);
        var message = world.Discord.Messages(world.Channel)[0];
        await world.Receive(await world.Anna.PressAsync(message, "a")).UpdateAsync(Plain with { Content = "changed" }, Stop);
        var later = world.Receive(await world.Anna.PressAsync(message, "a"));
        await later.DeferUpdateAsync(Stop);
        await later.EditAsync(Plain with { Content = "changed again" }, Stop);

        Assert.Equal("The Gazette", Assert.Single(await typing.ChoicesAsync()).Name);
        Assert.Equal("changed again", world.Discord.Messages(world.Channel)[0].Content);
        Check(world);
    }

    private static async Task<EmulatedRest> StartAsync()
    {
        Assert.SkipUnless(RestApi.IsDescribed, "Discord's description (specs/discord-openapi.json) is not beside the project.");

        return await EmulatedRest.StartAsync();
    }

    private static void Check(EmulatedRest world)
    {
        Assert.Empty(world.Discord.Faults);
        Assert.All(world.Discord.Requests, request => Assert.InRange(request.Status!.Value, 200, 299));
        Assert.All(
            world.Discord.Requests.Select(request => request.Json).OfType<JsonObject>().Where(body => body.ContainsKey("content")),
            body => Assert.Equal("""{"parse":[],"replied_user":false}""", body["allowed_mentions"]!.ToJsonString()));
    }
}
