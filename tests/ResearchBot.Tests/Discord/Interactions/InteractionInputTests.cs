using System.Text.Json;

using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models.Wire;
using ResearchBot.Tests.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Interactions;

public sealed class InteractionInputTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    [Fact]
    public void A_command_gives_its_path_and_its_options()
    {
        var context = Read(
            """
            {"id": "1", "type": 2, "token": "t", "channel_id": "6", "member": {"user": {"id": "9", "username": "ada"}, "permissions": "32", "roles": []}, "data": {
              "name": "settings", "type": 1, "resolved": {"attachments": {"70": {"id": "70", "filename": "a.pdf", "size": 3, "url": "u"}}}, "options": [
              {"name": "channel", "type": 1, "options": [
                {"name": "question", "type": 3, "value": "why?"}, {"name": "count", "type": 4, "value": 7},
                {"name": "private", "type": 5, "value": true}, {"name": "role", "type": 8, "value": "42"}, {"name": "file", "type": 11, "value": "70"}]}]}}
            """);

        Assert.Equal("settings channel", context.CommandPath);
        Assert.Equal("why?", context.GetString("question"));
        Assert.Equal(7, context.GetInteger("count"));
        Assert.True(context.GetBoolean("private"));
        Assert.Equal(42ul, context.GetSnowflake("role")!.Value.Value);
        Assert.Equal("a.pdf", context.GetAttachment("file")!.Filename);
        Assert.Null(context.GetString("absent"));
        Assert.Equal("ada", context.User.Username);
    }

    [Fact]
    public void The_option_that_is_typed_is_found()
    {
        var context = Read("""{"id": "1", "type": 4, "token": "t", "data": {"name": "ask", "options": [{"name": "a", "type": 3, "value": ""}, {"name": "source", "type": 3, "value": "Ga", "focused": true}]}}""");

        Assert.Equal("source", context.Focused!.Name);
        Assert.Equal("Ga", context.GetString("source"));
    }

    [Fact]
    public void A_form_gives_its_texts_choices_and_files()
    {
        var context = Read(
            """
            {"id": "1", "type": 5, "token": "t", "data": {"custom_id": "report:5", "resolved": {"attachments": {"70": {"id": "70", "filename": "a.pdf", "size": 3, "url": "u"}}}, "components": [
              {"type": 18, "id": 1, "component": {"type": 4, "id": 2, "custom_id": "reason", "value": "wrong"}},
              {"type": 1, "components": [{"type": 4, "custom_id": "old", "value": "style"}]},
              {"type": 18, "component": {"type": 3, "custom_id": "kind", "values": ["x", "y"]}},
              {"type": 18, "component": {"type": 19, "custom_id": "files", "values": ["70", "71"]}}, {"type": 10, "content": "text"}]}}
            """);

        Assert.Equal("report:5", context.CustomId);
        Assert.Equal("wrong", context.Inputs["reason"]);
        Assert.Equal("style", context.Inputs["old"]);
        Assert.Equal(["x", "y"], context.GetChosen("kind"));
        Assert.Equal("a.pdf", Assert.Single(context.GetUploads("files")).Filename);
        Assert.Empty(context.GetChosen("absent"));
    }

    [Fact]
    public void An_interaction_without_anything_is_no_bug()
    {
        var context = Read("""{"id": "1", "type": 77, "token": "t"}""");

        Assert.Equal("", context.CommandPath);
        Assert.Empty(context.Inputs);
        Assert.Empty(context.Values);
        Assert.Null(context.Focused);
    }

    private InteractionContext Read(string json) => _world.Get<InteractionContextFactory>()
        .Create(JsonSerializer.Deserialize(json, DiscordJson.Default.Interaction)!, _world.Time.GetTimestamp());
}
