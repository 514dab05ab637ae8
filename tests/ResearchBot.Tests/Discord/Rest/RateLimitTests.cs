using System.Collections.Concurrent;
using System.Net;

using ResearchBot.Discord.Rest;

using Xunit;

namespace ResearchBot.Tests.Discord.Rest;

public sealed class RateLimitTests : IDisposable
{
    private readonly RestWorld _world = new();

    public void Dispose() => _world.Dispose();

    public static TheoryData<string> Refusals => ["user", "shared", "global", "proxy with a time", "proxy without a time"];

    [Fact]
    public async Task An_unknown_bucket_is_asked_one_by_one_and_in_order()
    {
        var held = new ConcurrentQueue<TaskCompletionSource<HttpResponseMessage>>();
        _world.Discord.Answer = (_, _) =>
        {
            var answer = new TaskCompletionSource<HttpResponseMessage>(TaskCreationOptions.RunContinuationsAsynchronously);
            held.Enqueue(answer);

            return answer.Task;
        };
        var all = Task.WhenAll(Enumerable.Range(0, 4).Select(number => _world.SayAsync(1, $"text {number}")));
        var elsewhere = _world.SayAsync(2, "elsewhere");

        for (var sent = 2; sent <= 5; sent++)
        {
            await RestWorld.UntilAsync(() => _world.Discord.Seen.Count >= sent);
            await RestWorld.SettleAsync();
            Assert.Equal(sent, _world.Discord.Seen.Count);
            Next().SetResult(StubDiscord.Json("{}"));

            if (sent == 2)
            {
                Next().SetResult(StubDiscord.Json("{}"));
            }
        }

        await Task.WhenAll(all, elsewhere);
        Assert.Equal(["text 0", "text 1", "text 2", "text 3"], TextsTo(1));

        TaskCompletionSource<HttpResponseMessage> Next() => held.TryDequeue(out var next) ? next : throw new InvalidOperationException();
    }

    [Fact]
    public async Task A_known_bucket_is_used_up_and_then_waited_for()
    {
        var began = _world.Time.GetUtcNow();
        var served = new ConcurrentDictionary<int, int>();
        _world.Discord.Answer = (_, _) =>
        {
            var (window, into) = Math.DivRem((_world.Time.GetUtcNow() - began).Ticks, TimeSpan.FromSeconds(5).Ticks);
            var count = served.AddOrUpdate((int)window, 1, (_, before) => before + 1);

            return Task.FromResult(StubDiscord.InBucket("b", Math.Max(0, 5 - count), 5 - TimeSpan.FromTicks(into).TotalSeconds));
        };

        await _world.RunAsync(Task.WhenAll(Enumerable.Range(0, 15).Select(number => _world.SayAsync(1, $"text {number}"))));

        Assert.All(served.Values, count => Assert.InRange(count, 1, 5));
        Assert.InRange(served.Count, 3, 4);
        Assert.Equal("text 0", TextsTo(1).First());
    }

    [Fact]
    public async Task Operations_of_one_bucket_share_it_and_channels_do_not()
    {
        _world.Discord.Answer = (_, _) => Task.FromResult(StubDiscord.InBucket("shared", 0, 3));
        await _world.RunAsync(_world.SayAsync(1));
        await _world.RunAsync(_world.Rest.TriggerTypingAsync(new(2), RestWorld.Token));

        var typing = _world.Rest.TriggerTypingAsync(new(1), RestWorld.Token);
        await _world.SayAsync(3);
        await RestWorld.SettleAsync();

        Assert.False(typing.IsCompleted);
        await _world.RunAsync(typing);
    }

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Nothing_is_sent_before_a_refusal_allows_it_and_order_is_kept(string kind)
    {
        _world.Discord.Script(() => Refusal(kind), () => StubDiscord.Json("{}"));
        var began = _world.Time.GetUtcNow();

        await _world.RunAsync(Task.WhenAll(Enumerable.Range(0, 5).Select(number => _world.SayAsync(1, $"text {number}"))));

        Assert.Equal(["text 0", "text 0", "text 1", "text 2", "text 3", "text 4"], TextsTo(1));
        Assert.All(_world.Discord.Seen.Skip(1), seen => Assert.True(seen.At - began > TimeSpan.FromSeconds(2.5)));
    }

    [Theory]
    [InlineData("user", false)]
    [InlineData("shared", false)]
    [InlineData("global", true)]
    [InlineData("proxy with a time", true)]
    [InlineData("proxy without a time", true)]
    public async Task Only_a_refusal_of_everything_stops_other_channels_and_never_interactions(string kind, bool stopsAll)
    {
        _world.Discord.Answer = (seen, _) => Task.FromResult(seen.Path.Contains("/channels/1/", StringComparison.Ordinal) ? Refusal(kind) : StubDiscord.Json("{}"));
        var refused = _world.SayAsync(1);
        await RestWorld.UntilAsync(() => _world.Log.Lines.Any(line => line.Text.Contains("reached a limit")));

        var elsewhere = _world.SayAsync(2);
        await _world.FollowUpAsync();
        await _world.DeferAsync();
        await (stopsAll ? RestWorld.SettleAsync() : elsewhere);

        Assert.Equal(!stopsAll, elsewhere.IsCompletedSuccessfully);
        await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(refused));
        await _world.RunAsync(elsewhere);
    }

    [Theory]
    [InlineData("user", 8)]
    [InlineData("shared", 8)]
    [InlineData("global", 1)]
    public async Task Of_a_thousand_refusals_none_is_answered_too_early(string scope, int channels)
    {
        var random = new Random(7);
        var allowed = new Dictionary<string, DateTimeOffset>();
        var refusals = 0;
        var early = 0;
        _world.Discord.Answer = (seen, _) =>
        {
            lock (random)
            {
                var now = _world.Time.GetUtcNow();
                early += now < allowed.GetValueOrDefault(seen.Path) ? 1 : 0;

                if (refusals == 1_000 || random.Next(4) == 0)
                {
                    return Task.FromResult(StubDiscord.Json("{}"));
                }

                refusals++;
                var wait = Math.Round(random.NextDouble() * 3, 3) + 0.001;
                var header = (int)Math.Ceiling(wait);
                var hasHeader = random.Next(2) == 0;
                allowed[seen.Path] = now.AddSeconds(hasHeader ? header : wait);

                return Task.FromResult(hasHeader ? StubDiscord.Limited(scope, wait, ("Retry-After", $"{header}")) : StubDiscord.Limited(scope, wait));
            }
        };

        while (refusals < 1_000)
        {
            await _world.RunAsync(Task.WhenAll(Enumerable.Range(0, channels * 4).Select(number => AskAsync((ulong)(number % channels)))));
        }

        Assert.Equal(0, early);

        async Task AskAsync(ulong channel)
        {
            try
            {
                await _world.Rest.GetChannelAsync(new(channel), RestWorld.Token);
            }
            catch (DiscordRestException refusal) when (refusal.Status == 429)
            {
            }
        }
    }

    [Fact]
    public async Task A_clock_that_is_set_changes_no_wait()
    {
        _world.Discord.Script(() => StubDiscord.InBucket("b", 0, 4), () => StubDiscord.Json("{}"));
        await _world.RunAsync(_world.SayAsync(1));
        var next = _world.SayAsync(1);
        _world.Time.Skew = TimeSpan.FromDays(365);
        await _world.PassAsync(TimeSpan.FromSeconds(3.9));
        Assert.False(next.IsCompleted);
        await _world.PassAsync(TimeSpan.FromSeconds(0.2));
        await _world.RunAsync(next);
    }

    [Fact]
    public async Task A_wait_of_minutes_fails_at_once_and_sends_nothing()
    {
        _world.Discord.Script(() => StubDiscord.Limited("user", 600));

        var first = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));
        var second = await Assert.ThrowsAsync<DiscordRestException>(() => _world.RunAsync(_world.SayAsync(1)));

        Assert.Equal([429, 429], [first.Status, second.Status]);
        Assert.Single(_world.Discord.Seen);
    }

    private IEnumerable<string> TextsTo(ulong channel) => _world.Discord.Seen
        .Where(seen => seen.Path.Contains($"/channels/{channel}/", StringComparison.Ordinal))
        .Select(seen => seen.Body[(seen.Body.IndexOf("\"content\":\"", StringComparison.Ordinal) + 11)..])
        .Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);

    private static HttpResponseMessage Refusal(string kind) => kind switch
    {
        "proxy with a time" => StubDiscord.Proxy(HttpStatusCode.TooManyRequests, ("Retry-After", "3")),
        "proxy without a time" => StubDiscord.Proxy(HttpStatusCode.TooManyRequests),
        _ => StubDiscord.Limited(kind, 2.5),
    };
}
