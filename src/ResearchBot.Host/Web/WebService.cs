using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord.Interactions.Http;

namespace ResearchBot.Host.Web;

/// <summary>Listens for HTTP as long as the service runs.</summary>
internal sealed class WebService(IOptions<WebOptions> options, HttpInteractions interactions, ILoggerFactory loggers) : IHostedService, IAsyncDisposable
{
    private WebApplication? _application;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.Services.AddSingleton(loggers);
        builder.Services.AddRoutingCore();
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = HttpInteractions.MaximumBodyBytes;
        });
        builder.WebHost.UseUrls(options.Value.Url);
        _application = builder.Build();
        _application.MapPost("/interactions", (HttpContext context) => InteractionEndpoint.HandleAsync(context, interactions));
        await _application.StartAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => _application?.StopAsync(cancellationToken) ?? Task.CompletedTask;

    public async ValueTask DisposeAsync()
    {
        if (_application is not null)
        {
            await _application.DisposeAsync();
        }
    }
}
