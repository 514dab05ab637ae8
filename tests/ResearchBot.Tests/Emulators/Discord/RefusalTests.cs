using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>What Discord refuses, and what it takes although it looks close to that.</summary>
public sealed class RefusalTests
{
    private const int Ok = 200;
    private const int V2 = 1 << 15;

    public static TheoryData<string, int, int?, string> Messages => new()
    {
        { """{"content":"{2000}"}""", Ok, null, "" },
        { """{"content":"{2000🦫}"}""", Ok, null, "" },
        { """{"content":"{2001}"}""", 400, 50035, "content" },
        { """{"content":"   "}""", 400, 50006, "" },
        { "{}", 400, 50006, "" },
        { """{"content":"x","nonce":"{26}"}""", 400, 50035, "nonce" },
        { """{"content":"x","allowed_mentions":{"parse":["here"]}}""", 400, 50035, "allowed_mentions.parse.0" },
        { """{"content":"x","allowed_mentions":{"parse":["users"],"users":["1"]}}""", 400, 50035, "allowed_mentions" },
        { """{"content":"x","message_reference":{"message_id":"1"}}""", 400, 50035, "message_reference" },
        { """{"embeds":[{"title":"{256}","description":"{4096}"}]}""", Ok, null, "" },
        { """{"embeds":[{"title":"{257}"}]}""", 400, 50035, "embeds.0.title" },
        { """{"embeds":[{"description":"{3500}"},{"description":"{2501}"}]}""", 400, 50035, "embeds" },
        { """{"embeds":[{"title":"x","fields":[{"name":"x","value":"{1025}"}]}]}""", 400, 50035, "embeds.0.fields.0.value" },
        { """{"embeds":[{"title":"x","fields":[{"name":"x"}]}]}""", 400, 50035, "embeds.0.fields.0.value" },
        { """{"embeds":[{"title":"x","url":"javascript:alert(1)"}]}""", 400, 50035, "embeds.0.url" },
        { """{"embeds":[{}]}""", 400, 50035, "embeds.0.description" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"{80}","custom_id":"{100}"}]}]}""", Ok, null, "" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"{81}","custom_id":"a"}]}]}""", 400, 50035, "components.0.components.0.label" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"{101}"}]}]}""", 400, 50035, "components.0.components.0.custom_id" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x"}]}]}""", 400, 50035, "components.0.components.0.custom_id" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":5,"label":"x","url":"ftp://x.org"}]}]}""", 400, 50035, "components.0.components.0.url" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":2,"style":1,"label":"x","custom_id":"a"},{"type":2,"style":1,"label":"x","custom_id":"a"}]}]}""", 400, 50035, "components" },
        { """{"content":"x","components":[{"type":1,"components":[]}]}""", 400, 50035, "components.0.components" },
        { """{"content":"x","components":[{"type":1,"components":[{"type":3,"custom_id":"a","options":[]}]}]}""", 400, 50035, "components.0.components.0.options" },
        { """{"content":"x","components":[{"type":10,"content":"x"}]}""", 400, 50035, "components.0.type" },
        { """{"flags":32768,"components":[{"type":10,"content":"{4000}"}]}""", Ok, null, "" },
        { """{"flags":32768,"components":[{"type":10,"content":"{2001}"},{"type":17,"components":[{"type":10,"content":"{2000}"}]}]}""", 400, 50035, "components" },
        { """{"flags":32768,"content":"x","components":[{"type":10,"content":"x"}]}""", 400, 50035, "content" },
        { """{"flags":32768,"embeds":[{"title":"x"}],"components":[{"type":10,"content":"x"}]}""", 400, 50035, "embeds" },
        { """{"flags":32768,"components":[]}""", 400, 50006, "" },
        { """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"x"}]}]}""", 400, 50035, "components.0.accessory" },
        { """{"flags":32768,"components":[{"type":9,"components":[{"type":10,"content":"x"}],"accessory":{"type":2,"style":2,"label":"x","custom_id":"a"}}]}""", Ok, null, "" },
        { """{"flags":32768,"components":[{"type":17,"components":[{"type":17,"components":[{"type":10,"content":"x"}]}]}]}""", 400, 50035, "components.0.components.0.type" },
        { """{"flags":32768,"components":[{"type":13,"file":{"url":"attachment://a.txt"}}]}""", 400, 50035, "components.0.file" },
    };

    public static TheoryData<string, int, int?, string> CommandSets => new()
    {
        { """[{"name":"ask","description":"x"},{"name":"Fact-check this","type":3}]""", Ok, null, "" },
        { """[{"name":"frag-mich_ünlängst","description":"x"}]""", Ok, null, "" },
        { """[{"name":"Ask","description":"x"}]""", 400, 50035, "0.name" },
        { """[{"name":"ask it","description":"x"}]""", 400, 50035, "0.name" },
        { """[{"name":"ask"}]""", 400, 50035, "0.description" },
        { """[{"name":"ask","description":"x"},{"name":"ask","description":"x"}]""", 400, 50035, "1" },
        { """[{"name":"x","type":3,"description":"x"}]""", 400, 50035, "0.description" },
        { """[{"name":"ask","description":"x","options":[{"type":3,"name":"a","description":"x"},{"type":3,"name":"b","description":"x","required":true}]}]""", 400, 50035, "0.options.1" },
        { """[{"name":"ask","description":"x","options":[{"type":3,"name":"A","description":"x"}]}]""", 400, 50035, "0.options.0.name" },
        { """[{"name":"ask","description":"x","options":[{"type":1,"name":"a","description":"x"},{"type":3,"name":"b","description":"x"}]}]""", 400, 50035, "0.options" },
        { """[{"name":"ask","description":"x","options":[{"type":5,"name":"a","description":"x","autocomplete":true}]}]""", 400, 50035, "0.options.0.autocomplete" },
        { """[{"name":"ask","description":"x","name_localizations":{"de":"Frag"}}]""", 400, 50035, "0.name_localizations.de" },
    };

    [Theory]
    [MemberData(nameof(Messages))]
    public async Task A_message_is_judged_as_Discord_judges_it(string body, int status, int? code, string field)
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = RawClient.Of(discord);

        Judged(await bot.RestAsync("POST", $"/channels/{channel.Id}/messages", Expanded(body)), status, code, field);
        Assert.Equal(status == Ok ? 1 : 0, channel.Messages.Count);
    }

    [Theory]
    [MemberData(nameof(CommandSets))]
    public async Task Commands_are_judged_as_Discord_judges_them(string body, int status, int? code, string field)
    {
        await using var discord = await StartAsync();
        await using var bot = RawClient.Of(discord);

        Judged(await bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", Expanded(body)), status, code, field);
    }

    [Fact]
    public async Task There_are_limits_to_how_many()
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = RawClient.Of(discord);
        static JsonNode Many(int count, Func<int, string> one) => JsonNode.Parse($"[{string.Join(',', Enumerable.Range(0, count).Select(one))}]")!;
        static string Command(int i) => $$"""{"name":"c{{i}}","description":"x"}""";
        static string Button(int i) => $$"""{"type":2,"style":1,"label":"x","custom_id":"b{{i}}"}""";
        static string Text(int i) => """{"type":10,"content":"x"}""";
        Task<(int, JsonNode?)> PostAsync(JsonNode components, int flags) =>
            bot.RestAsync("POST", $"/channels/{channel.Id}/messages", new JsonObject { ["content"] = flags == 0 ? "x" : null, ["flags"] = flags, ["components"] = components });
        Task<(int, JsonNode?)> PutAsync(JsonNode commands) => bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", commands);

        Judged(await PutAsync(Many(100, Command)), Ok, null, "");
        Judged(await PutAsync(Many(101, Command)), 400, 30032, "");
        Judged(await PutAsync(Many(16, i => $$"""{"name":"c{{i}}","type":2}""")), 400, 30032, "");
        Judged(await PutAsync(JsonNode.Parse($$"""[{"name":"ask","description":"x","options":{{Many(25, i => $$"""{"type":3,"name":"o{{i}}","description":"x","choices":{{Many(2, j => $$"""{"name":"{{j}}{{new string('x', 80)}}","value":"{{new string('x', 80)}}{{j}}"}""").ToJsonString()}}}""").ToJsonString()}}}]""")!), 400, 50035, "0");
        Judged(await PostAsync(Many(6, i => $$"""{"type":1,"components":[{{Button(i)}}]}"""), 0), 400, 50035, "components");
        Judged(await PostAsync(JsonNode.Parse($$"""[{"type":1,"components":{{Many(6, Button).ToJsonString()}}}]""")!, 0), 400, 50035, "components.0.components");
        Judged(await PostAsync(Many(40, Text), V2), Ok, null, "");
        Judged(await PostAsync(Many(41, Text), V2), 400, 50035, "components");
    }

    [Fact]
    public async Task Files_have_limits_and_a_body_has_a_form()
    {
        await using var discord = await StartAsync(new DiscordServerOptions { LargestFile = 1000 });
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = RawClient.Of(discord);

        Assert.Equal((200, 10), (await UploadAsync(10, 1000), channel.Messages[^1].Files.Count));
        Assert.Equal(400, await UploadAsync(11, 10));
        Assert.Equal(413, await UploadAsync(1, 1001));
        Assert.Equal(400, await SendAsync("{\"content\":", "application/json"));
        Assert.Equal(400, await SendAsync("[]", "application/json"));
        Assert.Equal(400, await SendAsync("{\"content\":\"a\",\"content\":\"b\"}", "application/json"));
        Assert.Equal(400, await SendAsync("content=x", "text/plain"));
        Assert.Equal(400, await SendAsync("--a\r\nContent-Dispos", "multipart/form-data; boundary=a"));

        async Task<int> UploadAsync(int count, int size)
        {
            using var form = new MultipartFormDataContent();

            for (var i = 0; i < count; i++)
            {
                form.Add(new ByteArrayContent(new byte[size]), $"files[{i}]", $"{i}.bin");
            }

            using var payload = new StringContent("{\"content\":\"x\"}", Encoding.UTF8, "application/json");
            form.Add(payload, "payload_json");
            using var answer = await bot.RequestAsync("POST", $"/channels/{channel.Id}/messages", form);

            return (int)answer.StatusCode;
        }

        async Task<int> SendAsync(string text, string type)
        {
            using var content = new StringContent(text);
            content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
            using var answer = await bot.RequestAsync("POST", $"/channels/{channel.Id}/messages", content);

            return (int)answer.StatusCode;
        }
    }

    [Theory]
    [InlineData("""{"title":"{45}","custom_id":"a","components":[{"type":18,"label":"x","component":{"type":4,"custom_id":"b","style":1}}]}""", 204, "")]
    [InlineData("""{"title":"x","custom_id":"a","components":[{"type":1,"components":[{"type":4,"custom_id":"b","style":1,"label":"x"}]}]}""", 204, "")]
    [InlineData("""{"title":"x","custom_id":"a","components":[{"type":18,"label":"x","component":{"type":19,"custom_id":"b"}}]}""", 204, "")]
    [InlineData("""{"title":"{46}","custom_id":"a","components":[{"type":18,"label":"x","component":{"type":4,"custom_id":"b","style":1}}]}""", 400, "data.title")]
    [InlineData("""{"title":"x","custom_id":"a","components":[]}""", 400, "data.components")]
    [InlineData("""{"title":"x","custom_id":"a","components":[{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"},{"type":10,"content":"x"}]}""", 400, "data.components")]
    [InlineData("""{"title":"x","custom_id":"a","components":[{"type":18,"label":"x"}]}""", 400, "data.components.0.component")]
    [InlineData("""{"title":"x","custom_id":"a","components":[{"type":18,"label":"{46}","component":{"type":4,"custom_id":"b","style":1}}]}""", 400, "data.components.0.label")]
    public async Task A_form_is_judged_as_Discord_judges_it(string form, int status, string field)
    {
        await using var discord = await StartAsync();
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        await using var bot = await RawClient.ConnectAsync(discord);
        await bot.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", JsonNode.Parse("""[{"name":"ask","description":"x"}]"""));
        await channel.Guild!.AddMember("ada").RunCommandAsync(channel, "ask");
        var told = await bot.EventAsync("INTERACTION_CREATE");

        Judged(await bot.AnswerAsync(told, 9, Expanded(form)), status, status == 400 ? 50035 : null, field);
        Assert.Equal(400, (await bot.AnswerAsync(told, 8, JsonNode.Parse("""{"choices":[]}"""))).Status);
    }

    private static void Judged((int Status, JsonNode? Body) answer, int status, int? code, string field)
    {
        Assert.Equal((status, code), (answer.Status, status < 400 ? null : (int?)answer.Body?["code"]));
        var at = answer.Body?.GetValueKind() == System.Text.Json.JsonValueKind.Object ? answer.Body["errors"] : null;

        foreach (var name in field.Split('.', StringSplitOptions.RemoveEmptyEntries))
        {
            at = at?[name];
        }

        Assert.True(field.Length == 0 || at?["_errors"] is JsonArray { Count: > 0 }, answer.Body?.ToJsonString());
    }

    /// <summary>"{12}" is a text of twelve characters, "{12🦫}" one of twelve beavers.</summary>
    private static JsonNode Expanded(string body) => JsonNode.Parse(System.Text.RegularExpressions.Regex.Replace(body, "{([0-9]+)(🦫)?}", match =>
        string.Concat(Enumerable.Repeat(match.Groups[2].Success ? "🦫" : "x", int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture)))))!;

    private static Task<DiscordServer> StartAsync(DiscordServerOptions? options = null) => DiscordServer.StartAsync(options, TestContext.Current.CancellationToken);
}
