using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ResearchBot.Emulators.ChatModel;

/// <summary>An OpenAI-compatible chat service on loopback. It refuses what the real one refuses, answers as a scripted or a quoting model, and keeps what it was sent.</summary>
public sealed class ChatModelServer : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly string _model;
    private readonly string? _key;
    private readonly ConcurrentQueue<ReceivedRequest> _received = new();
    private readonly ConcurrentQueue<ChatReply> _script = new();
    private volatile ChatReply _usual = Replies.Saying(QuotingModel.Answer);

    private ChatModelServer(WebApplication app, string model, string? key)
    {
        _app = app;
        _model = model;
        _key = key;
    }

    /// <summary>The base address that a client is given.</summary>
    public Uri Endpoint { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Everything that was sent, in order of arrival, refused or not.</summary>
    public IReadOnlyList<ReceivedRequest> Received => [.. _received];

    /// <summary>Starts a service on a free port.</summary>
    /// <param name="model">The one model it serves.</param>
    /// <param name="key">The key it asks for; none when null.</param>
    /// <param name="cancellationToken">Stops the start.</param>
    public static async Task<ChatModelServer> StartAsync(string model = "emulated", string? key = null, CancellationToken cancellationToken = default)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Limits.MinResponseDataRate = null;
        });

        var app = builder.Build();
        var server = new ChatModelServer(app, model, key);
        app.Run(server.HandleAsync);
        await app.StartAsync(cancellationToken);

        server.Endpoint = new Uri($"{app.Urls.Single()}/v1");

        return server;
    }

    /// <summary>Answers every request this way from now on, once the script is used up.</summary>
    public void Always(ChatReply reply) => _usual = reply;

    /// <summary>Answers the next requests one by one in these ways.</summary>
    public void Next(params IEnumerable<ChatReply> replies)
    {
        foreach (var reply in replies)
        {
            _script.Enqueue(reply);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        using var atOnce = new CancellationTokenSource();
        await atOnce.CancelAsync();
        await _app.StopAsync(atOnce.Token);
        await _app.DisposeAsync();
    }

    private async Task HandleAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body);
        var body = await reader.ReadToEndAsync(http.RequestAborted);
        _received.Enqueue(new ReceivedRequest(http.Request.Method, http.Request.Path, http.Request.Headers.Authorization.ToString(), body));

        if (ApiError.OfKey(_key, http.Request.Headers.Authorization.ToString()) is { } unauthorized)
        {
            await unauthorized.WriteAsync(http);
            return;
        }

        var exchange = (http.Request.Method, http.Request.Path.Value) switch
        {
            ("GET", "/v1/models") => Wire.WriteJsonAsync(http, Wire.Models(_model)),
            ("POST", "/v1/chat/completions") => CompleteAsync(http, body),
            (_, "/v1/models" or "/v1/chat/completions") => ApiError.OfMethod(http.Request.Method).WriteAsync(http),
            _ => ApiError.OfAddress(http.Request.Method, http.Request.Path).WriteAsync(http),
        };
        await exchange;
    }

    private Task CompleteAsync(HttpContext http, string body)
    {
        var (request, error) = ChatRequest.Read(body, _model);

        return error is not null ? error.WriteAsync(http)
            : _script.TryDequeue(out var scripted) ? scripted(http, request!)
            : _usual(http, request!);
    }
}

/// <summary>Something that was sent to an emulator.</summary>
/// <param name="Method">The HTTP method.</param>
/// <param name="Path">The path.</param>
/// <param name="Authorization">The header of that name; empty when it was not sent.</param>
/// <param name="Body">The body as text.</param>
public sealed record ReceivedRequest(string Method, string Path, string Authorization, string Body);
