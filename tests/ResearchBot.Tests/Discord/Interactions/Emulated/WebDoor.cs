using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Interactions.Http;

using Xunit;

namespace ResearchBot.Tests.Discord.Interactions.Emulated;

/// <summary>The least web server that interactions by HTTP need.</summary>
internal sealed class WebDoor : IAsyncDisposable
{
    private readonly WebApplication _app;

    private WebDoor(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.Single());

    public static async Task<WebDoor> OpenAsync(HttpInteractions interactions)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Limits.MaxRequestBodySize = HttpInteractions.MaximumBodyBytes);
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Run(context => AnswerAsync(context, interactions));
        await app.StartAsync(TestContext.Current.CancellationToken);

        return new WebDoor(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static async Task AnswerAsync(HttpContext context, HttpInteractions interactions)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var result = await interactions.ReceiveAsync(
            body.ToArray(), context.Request.Headers["X-Signature-Ed25519"], context.Request.Headers["X-Signature-Timestamp"], context.RequestAborted);
        context.Response.StatusCode = result.Status;
        context.Response.ContentType = "application/json";
        await context.Response.Body.WriteAsync(result.Json, context.RequestAborted);
    }
}
