using System.Net;
using System.Net.Sockets;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Discord;
using ResearchBot.Discord.Rest;
using ResearchBot.Discord.Rest.Sending;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

/// <summary>The real connections, against a real server.</summary>
public sealed class TransportTests
{
    private static readonly RestRequest Ask = new(HttpMethod.Get, "ask", new RestRoute("GET ask")) { IsInteraction = true };

    [Fact]
    public async Task A_redirect_is_an_answer_and_not_followed()
    {
        var visits = 0;
        await using var server = await StartAsync(context =>
        {
            Interlocked.Increment(ref visits);
            context.Response.Redirect("/elsewhere");

            return Task.CompletedTask;
        });

        var outcome = await SendAsync(server);

        Assert.Equal(HttpStatusCode.Redirect, outcome.Answer!.Status);
        Assert.Equal(1, visits);
    }

    [Fact]
    public async Task An_endless_answer_is_cut_off_and_not_asked_for_again()
    {
        await using var server = await StartAsync(async context =>
        {
            var page = new byte[1024 * 1024];

            for (var pages = 0; pages < 64; pages++)
            {
                await context.Response.Body.WriteAsync(page, context.RequestAborted);
            }
        });

        var outcome = await SendAsync(server);

        Assert.Null(outcome.Answer);
        Assert.False(outcome.IsTransient);
    }

    [Fact]
    public async Task A_server_that_is_not_there_has_seen_nothing()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var address = new Uri($"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/");
        listener.Stop();

        var outcome = await SendAsync(address);

        Assert.True(outcome.WasNotSent);
        Assert.False(outcome.IsUncertain);
    }

    [Fact]
    public async Task A_server_that_hangs_up_may_have_seen_it()
    {
        await using var server = await StartAsync(context =>
        {
            context.Abort();

            return Task.CompletedTask;
        });

        Assert.True((await SendAsync(server)).IsUncertain);
    }

    private static Task<RestOutcome> SendAsync(WebApplication server) => SendAsync(new Uri(
        server.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single()));

    private static async Task<RestOutcome> SendAsync(Uri address)
    {
        using var transport = new RestTransport(Options.Create(new DiscordOptions { ApiBaseUrl = address }), TimeProvider.System);

        return await transport.SendAsync(Ask, TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);
    }

    private static async Task<WebApplication> StartAsync(RequestDelegate answer)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var server = builder.Build();
        server.Run(answer);
        await server.StartAsync(TestContext.Current.CancellationToken);

        return server;
    }
}
