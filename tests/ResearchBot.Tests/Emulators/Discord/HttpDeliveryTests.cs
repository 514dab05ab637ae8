using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using NSec.Cryptography;
using ResearchBot.Emulators.Discord;
using Xunit;

namespace ResearchBot.Tests.Emulators.Discord;

/// <summary>Interactions by signed HTTP, received by a bare listener.</summary>
public sealed class HttpDeliveryTests
{
    [Fact]
    public async Task An_endpoint_is_proved_then_used_and_its_response_is_the_first_answer()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        var channel = discord.AddGuild("Policy Watch").AddTextChannel("general");
        var ada = channel.Guild!.AddMember("ada");
        await using var rest = RawClient.Of(discord);
        await rest.RestAsync("PUT", $"/applications/{discord.ApplicationId}/commands", JsonNode.Parse("""[{"name":"ask","description":"x"}]"""));
        await using var endpoint = new Endpoint(discord.PublicKey, checks: true);

        await discord.UseInteractionsEndpointAsync(endpoint.Address, TestContext.Current.CancellationToken);
        var run = await ada.RunCommandAsync(channel, "ask");
        var answer = await run.OriginalAsync();

        Assert.Equal([401, 200, 401, 200], endpoint.Statuses);
        Assert.Equal("By HTTP.", answer.Text);
        Assert.Empty(discord.Faults);
    }

    [Fact]
    public async Task An_endpoint_that_takes_forged_signatures_is_refused()
    {
        await using var discord = await DiscordServer.StartAsync(cancellationToken: TestContext.Current.CancellationToken);
        await using var endpoint = new Endpoint(discord.PublicKey, checks: false);

        await Assert.ThrowsAsync<InvalidOperationException>(() => discord.UseInteractionsEndpointAsync(endpoint.Address, TestContext.Current.CancellationToken));

        Assert.Null(discord.InteractionsEndpoint);
    }

    private sealed class Endpoint : IAsyncDisposable
    {
        private readonly HttpListener _listener = new();
        private readonly PublicKey _key;
        private readonly bool _checks;
        private readonly Task _loop;

        public Endpoint(string key, bool checks)
        {
            _key = PublicKey.Import(SignatureAlgorithm.Ed25519, Convert.FromHexString(key), KeyBlobFormat.RawPublicKey);
            _checks = checks;
            Address = new Uri($"http://127.0.0.1:{FreePort()}/interactions/");
            _listener.Prefixes.Add(Address.AbsoluteUri);
            _listener.Start();
            _loop = Task.Run(RunAsync);
        }

        public Uri Address { get; }

        public List<int> Statuses { get; } = [];

        public async ValueTask DisposeAsync()
        {
            _listener.Close();
            await _loop;
        }

        private async Task RunAsync()
        {
            while (_listener.IsListening)
            {
                try
                {
                    await AnswerAsync(await _listener.GetContextAsync());
                }
                catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
                {
                    return;
                }
            }
        }

        private async Task AnswerAsync(HttpListenerContext exchange)
        {
            using var all = new MemoryStream();
            await exchange.Request.InputStream.CopyToAsync(all);
            var signed = Encoding.ASCII.GetBytes(exchange.Request.Headers["X-Signature-Timestamp"]!).Concat(all.ToArray()).ToArray();
            var isGenuine = SignatureAlgorithm.Ed25519.Verify(_key, signed, Convert.FromHexString(exchange.Request.Headers["X-Signature-Ed25519"]!));
            exchange.Response.StatusCode = isGenuine || !_checks ? 200 : 401;
            Statuses.Add(exchange.Response.StatusCode);
            exchange.Response.ContentType = "application/json";
            var isPing = (int)JsonNode.Parse(all.ToArray())!["type"]! == 1;
            await exchange.Response.OutputStream.WriteAsync(Encoding.UTF8.GetBytes(isPing ? "{\"type\":1}" : "{\"type\":4,\"data\":{\"content\":\"By HTTP.\"}}"));
            exchange.Response.Close();
        }

        private static int FreePort()
        {
            using var probe = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0);
            probe.Start();

            return ((IPEndPoint)probe.LocalEndpoint).Port;
        }
    }
}
