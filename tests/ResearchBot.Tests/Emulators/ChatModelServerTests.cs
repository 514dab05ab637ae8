using System.ClientModel;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OpenAI;
using OpenAI.Chat;
using ResearchBot.Emulators.ChatModel;
using Xunit;

namespace ResearchBot.Tests.Emulators;

/// <summary>The emulator, seen by the official client and by plain HTTP.</summary>
public sealed class ChatModelServerTests
{
    private const string Schema = """{"type":"object","additionalProperties":false,"required":["a"],"properties":{"a":{"type":"string"}}}""";
    private const string Hello = "\"model\":\"emulated\",\"messages\":[{\"role\":\"user\",\"content\":\"Hello\"}]";

    [Fact]
    public async Task The_official_client_reads_a_whole_answer_and_a_streamed_one()
    {
        await using var server = await StartAsync();
        server.Always(Replies.Saying("A somewhat longer answer, in several pieces: 🦫."));
        var client = ClientOf(server, "key");

        ChatCompletion whole = await client.CompleteChatAsync([ChatMessageOf("Hello")], cancellationToken: TestContext.Current.CancellationToken);
        var streamed = new StringBuilder();
        ChatFinishReason? end = null;
        var tokens = 0;

        await foreach (var update in client.CompleteChatStreamingAsync([ChatMessageOf("Hello")], cancellationToken: TestContext.Current.CancellationToken))
        {
            streamed.Append(string.Concat(update.ContentUpdate.Select(part => part.Text)));
            end = update.FinishReason ?? end;
            tokens = update.Usage?.TotalTokenCount ?? tokens;
        }

        Assert.Equal("A somewhat longer answer, in several pieces: 🦫.", whole.Content[0].Text);
        Assert.Equal(whole.Content[0].Text, streamed.ToString());
        Assert.Equal((ChatFinishReason.Stop, ChatFinishReason.Stop, 120), (whole.FinishReason, end, whole.Usage.TotalTokenCount));
        Assert.True(tokens is 0 or 120);
    }

    [Fact]
    public async Task The_official_client_sees_refusals_tool_calls_and_models()
    {
        await using var server = await StartAsync();
        server.Next(Replies.Refusing("No."), Replies.CallingTool("look", """{"x":1}"""));
        var client = ClientOf(server, "key");

        ChatCompletion refused = await client.CompleteChatAsync([ChatMessageOf("Hello")], cancellationToken: TestContext.Current.CancellationToken);
        ChatCompletion called = await client.CompleteChatAsync([ChatMessageOf("Hello")], cancellationToken: TestContext.Current.CancellationToken);
        var models = await ApiOf(server, "key").GetOpenAIModelClient().GetModelsAsync(TestContext.Current.CancellationToken);

        Assert.Equal("No.", refused.Refusal);
        Assert.Equal((ChatFinishReason.ToolCalls, "look"), (called.FinishReason, called.ToolCalls[0].FunctionName));
        Assert.Equal("emulated", Assert.Single(models.Value).Id);
    }

    [Theory]
    [InlineData("wrong", "emulated", 401)]
    [InlineData("key", "another", 404)]
    public async Task The_official_client_sees_errors(string key, string model, int status)
    {
        await using var server = await StartAsync();

        var failure = await Assert.ThrowsAsync<ClientResultException>(() =>
            ClientOf(server, key, model).CompleteChatAsync([ChatMessageOf("Hello")], cancellationToken: TestContext.Current.CancellationToken));

        Assert.Equal(status, failure.Status);
    }

    [Fact]
    public async Task The_official_client_may_ask_for_a_strict_schema()
    {
        await using var server = await StartAsync();
        server.Always(Replies.Saying("""{"a":"b"}"""));
        var options = new ChatCompletionOptions
        {
            ResponseFormat = ChatResponseFormat.CreateJsonSchemaFormat("a", BinaryData.FromString(Schema), jsonSchemaIsStrict: true),
        };

        ChatCompletion reply = await ClientOf(server, "key").CompleteChatAsync([ChatMessageOf("Hello")], options, TestContext.Current.CancellationToken);

        Assert.Equal("""{"a":"b"}""", reply.Content[0].Text);
    }

    [Theory]
    [InlineData(400, "")]
    [InlineData(400, "[]")]
    [InlineData(400, "{")]
    [InlineData(400, "{\"messages\":[]}")]
    [InlineData(400, "{\"model\":\"emulated\"}")]
    [InlineData(400, "{\"model\":\"emulated\",\"messages\":[]}")]
    [InlineData(400, "{\"model\":\"emulated\",\"messages\":[{\"role\":\"king\",\"content\":\"x\"}]}")]
    [InlineData(400, "{\"model\":\"emulated\",\"messages\":[{\"role\":\"user\"}]}")]
    [InlineData(404, "{\"model\":\"other\",\"messages\":[{\"role\":\"user\",\"content\":\"x\"}]}")]
    [InlineData(400, "{" + Hello + ",\"stream\":\"yes\"}")]
    [InlineData(400, "{" + Hello + ",\"temperature\":3}")]
    [InlineData(400, "{" + Hello + ",\"stream_options\":{}}")]
    [InlineData(400, "{" + Hello + ",\"max_tokens\":1,\"max_completion_tokens\":1}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"xml\"}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\"}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"schema\":" + Schema + "}}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a b\",\"schema\":" + Schema + "}}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\"}}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"strict\":true,\"schema\":{\"type\":\"object\",\"properties\":{}}}}}")]
    [InlineData(400, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"strict\":true,\"schema\":{\"type\":\"object\",\"additionalProperties\":false,\"required\":[],\"properties\":{\"a\":{\"type\":\"string\"}}}}}}")]
    [InlineData(200, "{" + Hello + ",\"response_format\":{\"type\":\"json_schema\",\"json_schema\":{\"name\":\"a\",\"strict\":true,\"schema\":" + Schema + "}}}")]
    [InlineData(200, "{" + Hello + "}")]
    public async Task A_body_is_judged_as_the_real_service_judges_it(int status, string body)
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var response = await http.PostAsync($"{server.Endpoint}/chat/completions", content, TestContext.Current.CancellationToken);
        var json = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!;

        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(status == 200 ? null : "invalid_request_error", json["error"]?["type"]?.GetValue<string>());
        Assert.Equal(body, Assert.Single(server.Received).Body);
    }

    [Fact]
    public async Task Without_a_key_and_at_other_addresses_there_is_nothing()
    {
        await using var server = await StartAsync();
        using var http = new HttpClient();

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync($"{server.Endpoint}/models", TestContext.Current.CancellationToken)).StatusCode);
        http.DefaultRequestHeaders.Authorization = new("Bearer", "key");
        Assert.Equal(HttpStatusCode.NotFound, (await http.GetAsync($"{server.Endpoint}/engines", TestContext.Current.CancellationToken)).StatusCode);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await http.GetAsync($"{server.Endpoint}/chat/completions", TestContext.Current.CancellationToken)).StatusCode);
    }

    private static Task<ChatModelServer> StartAsync() => ChatModelServer.StartAsync(key: "key", cancellationToken: TestContext.Current.CancellationToken);

    private static UserChatMessage ChatMessageOf(string text) => new(text);

    private static ChatClient ClientOf(ChatModelServer server, string key, string model = "emulated") => ApiOf(server, key).GetChatClient(model);

    private static OpenAIClient ApiOf(ChatModelServer server, string key) =>
        new(new ApiKeyCredential(key), new OpenAIClientOptions { Endpoint = server.Endpoint });
}
