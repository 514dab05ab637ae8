using System.Text.Json;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class MessageBodyTests : IDisposable
{
    private static readonly Snowflake Channel = new(11);

    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    public static TheoryData<string> Writers => [.. Operations.Keys];

    private static Dictionary<string, Func<RestWorld, MessageDraft, Task>> Operations { get; } = new()
    {
        ["create"] = (world, draft) => world.Rest.CreateMessageAsync(Channel, draft, RestWorld.Token),
        ["edit"] = (world, draft) => world.Rest.EditMessageAsync(Channel, new(12), draft, RestWorld.Token),
        ["edit original"] = (world, draft) => world.Rest.EditOriginalAsync(new(1), "t", draft, RestWorld.Token),
        ["follow up"] = (world, draft) => world.Rest.CreateFollowupAsync(new(1), "t", draft, RestWorld.Token),
        ["edit follow up"] = (world, draft) => world.Rest.EditFollowupAsync(new(1), "t", new(3), draft, RestWorld.Token),
        ["respond"] = (world, draft) => world.Rest.CreateInteractionResponseAsync(new(1), "t", InteractionResponse.Message(draft, true), RestWorld.Token),
        ["update"] = (world, draft) => world.Rest.CreateInteractionResponseAsync(new(1), "t", InteractionResponse.Update(draft), RestWorld.Token),
    };

    [Theory]
    [MemberData(nameof(Writers))]
    public async Task No_message_notifies_anybody(string operation)
    {
        var body = await WriteAsync(operation, new MessageDraft { Content = "@everyone <@1> <@&2>", ReplyTo = new(5) });

        Assert.Equal("""{"parse":[],"replied_user":false}""", body.GetProperty("allowed_mentions").GetRawText());
    }

    [Theory]
    [InlineData("create", 1 << 2 | 1 << 12)]
    [InlineData("edit", 1 << 2)]
    [InlineData("edit original", 1 << 2)]
    [InlineData("follow up", 1 << 2 | 1 << 6 | 1 << 12)]
    public async Task Only_flags_that_the_operation_takes_are_sent(string operation, int taken)
    {
        var all = MessageFlags.SuppressEmbeds | MessageFlags.Ephemeral | MessageFlags.SuppressNotifications | MessageFlags.Loading;

        var body = await WriteAsync(operation, new MessageDraft { Content = "x", Flags = all });

        Assert.Equal(taken, body.GetProperty("flags").GetInt32());
    }

    [Fact]
    public async Task A_created_message_has_a_nonce_that_Discord_enforces()
    {
        var body = await WriteAsync("create", new MessageDraft { Content = "x" });

        Assert.Equal("nonce-1", body.GetProperty("nonce").GetString());
        Assert.True(body.GetProperty("enforce_nonce").GetBoolean());
        Assert.Equal("mine", (await WriteAsync("create", new MessageDraft { Content = "x", Nonce = "mine" })).GetProperty("nonce").GetString());
    }

    [Fact]
    public async Task An_answer_to_a_message_that_is_gone_is_still_a_message()
    {
        var body = await WriteAsync("create", new MessageDraft { Content = "x", ReplyTo = new(77) });

        Assert.Equal("""{"message_id":"77","fail_if_not_exists":false}""", body.GetProperty("message_reference").GetRawText());
    }

    [Fact]
    public async Task An_edit_into_components_takes_the_old_text_away()
    {
        var body = await WriteAsync("edit original", new MessageDraft
        {
            Components = [Component.Container([Component.Text("**hello**")], accentColor: 0xFF)],
            Flags = MessageFlags.ComponentsV2,
        });

        Assert.Equal(JsonValueKind.Null, body.GetProperty("content").ValueKind);
        Assert.Equal(JsonValueKind.Null, body.GetProperty("embeds").ValueKind);
        Assert.Equal(
            """[{"type":17,"components":[{"type":10,"content":"**hello**"}],"accent_color":255}]""",
            body.GetProperty("components").GetRawText());
    }

    [Fact]
    public async Task An_edit_leaves_alone_what_the_draft_does_not_name()
    {
        var body = await WriteAsync("edit", new MessageDraft { Components = [] });

        Assert.False(body.TryGetProperty("content", out _));
        Assert.False(body.TryGetProperty("attachments", out _));
        Assert.Equal("[]", body.GetProperty("components").GetRawText());
    }

    [Fact]
    public async Task Files_travel_beside_the_message()
    {
        await _world.Rest.CreateMessageAsync(
            Channel,
            new MessageDraft { Content = "see", Files = [new("a.txt", "first"u8.ToArray(), "text/plain", "words"), new("Größe \"c\"\r\nX: y.txt", "second"u8.ToArray())] },
            RestWorld.Token);

        var sent = _world.Discord.Last;
        Assert.StartsWith("multipart/form-data", sent.ContentType);
        Assert.Contains("name=payload_json", sent.Body.Replace("\"", ""));
        Assert.Contains("""[{"id":"0","filename":"a.txt","description":"words"},{"id":"1","filename":"Größe _c___X: y.txt"}]""", sent.Body);
        Assert.Contains("name=files[0]", sent.Body.Replace("\"", ""));
        Assert.Contains("name=files[1]", sent.Body.Replace("\"", ""));
        Assert.Contains("filename=\"Größe _c___X: y.txt\"", sent.Body);
        Assert.Contains("second", sent.Body);
    }

    private async Task<JsonElement> WriteAsync(string operation, MessageDraft draft)
    {
        await Operations[operation](_world, draft);
        var seen = operation is "respond" or "update" ? _world.Acknowledgements.Last : _world.Discord.Last;
        using var document = JsonDocument.Parse(seen.Body);
        var root = document.RootElement.Clone();

        return root.TryGetProperty("data", out var data) ? data : root;
    }
}
