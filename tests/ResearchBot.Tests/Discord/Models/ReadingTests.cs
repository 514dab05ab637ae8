using System.Text.Json;

using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Discord.Models.Wire;

using Xunit;

namespace ResearchBot.Tests.Discord.Models;

public sealed class ReadingTests
{
    [Fact]
    public void A_message_with_unknown_kinds_fields_and_nulls_is_read()
    {
        var message = JsonSerializer.Deserialize(
            """
            {
              "id": "1", "channel_id": "2", "type": 9999, "content": "hi", "flags": 2147483648, "nonce": 12345,
              "timestamp": "2026-03-01T12:00:00.123000+00:00", "edited_timestamp": null,
              "author": {"id": "3", "username": "ada", "avatar_decoration_data": {"sku_id": "4"}, "global_name": null},
              "mentions": null, "attachments": [], "poll": {"new": [1, 2]}, "referenced_message": null,
              "components": [{"type": 99, "id": 1, "value": true, "strange": {}}], "message_reference": {"type": 7}
            }
            """,
            DiscordJson.Default.Message)!;

        Assert.Equal(new Snowflake(1), message.Id);
        Assert.Equal((MessageType)9999, message.Type);
        Assert.Equal(1L << 31, message.Flags.Bits);
        Assert.Equal("12345", message.Nonce);
        Assert.Empty(message.Mentions);
        Assert.Empty(message.Embeds);
        Assert.Equal((ComponentType)99, Assert.Single(message.Components).Type);
        Assert.Equal("true", message.Components[0].Value);
    }

    [Fact]
    public void An_unavailable_guild_is_read()
    {
        var guild = JsonSerializer.Deserialize("""{"id": "5", "unavailable": true}""", DiscordJson.Default.Guild)!;

        Assert.True(guild.Unavailable);
        Assert.Empty(guild.Roles);
        Assert.Empty(guild.Channels);
        Assert.Equal("", guild.Name);
    }

    [Fact]
    public void Permissions_keep_the_bits_that_have_no_name()
    {
        var role = JsonSerializer.Deserialize("""{"id": "1", "name": "r", "permissions": "9223372036854777856"}""", DiscordJson.Default.Role)!;

        Assert.True(role.Permissions.HasFlag(Permissions.SendMessages));
        Assert.Contains("\"9223372036854777856\"", JsonSerializer.Serialize(role, DiscordJson.Default.Role));
    }

    [Fact]
    public void A_choice_of_a_number_is_written_as_one()
    {
        IReadOnlyList<Choice> choices = [new("One", "1", IsInteger: true), new("Two", "2", new Dictionary<string, string> { ["de"] = "Zwei" })];

        Assert.Equal(
            """[{"name":"One","value":1},{"name":"Two","value":"2","name_localizations":{"de":"Zwei"}}]""",
            JsonSerializer.Serialize(choices, DiscordJson.Default.IReadOnlyListChoice));
    }

    [Fact]
    public void An_interaction_does_not_print_its_token()
    {
        var interaction = JsonSerializer.Deserialize("""{"id": "8", "token": "hush", "type": 2}""", DiscordJson.Default.Interaction)!;

        Assert.Equal("hush", interaction.Token);
        Assert.DoesNotContain("hush", interaction.ToString());
    }
}
