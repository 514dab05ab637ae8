using CsCheck;

using Microsoft.Extensions.Time.Testing;

using ResearchBot.Discord.Gateway.Shards;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Policies;

public sealed class ReconnectPolicyTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    [Fact]
    public void Pauses_lie_between_nothing_and_a_limit_that_doubles_up_to_the_cap() =>
        Gen.Double[0, 0.9999].Array[40].Sample(random =>
        {
            var next = 0;
            var pauses = new ReconnectPolicy(Second, 60 * Second, () => random[next++]).Delays().Take(40).ToList();

            for (var attempt = 0; attempt < pauses.Count; attempt++)
            {
                var limit = Math.Min(60, Math.Pow(2, attempt));
                Assert.InRange(pauses[attempt].TotalSeconds, 0, limit);
                Assert.Equal(random[attempt] * limit, pauses[attempt].TotalSeconds, tolerance: 0.001);
            }
        });

    [Fact]
    public void A_minute_of_health_and_no_less_begins_the_sequence_anew() =>
        (from healthy in Gen.Int[0, 120]
         from failures in Gen.Int[1, 12]
         select (healthy, failures)).Sample(run =>
         {
             var time = new FakeTimeProvider();
             using var backoff = new Backoff(() => 0.9999, time);

             for (var failure = 0; failure < run.failures; failure++)
             {
                 backoff.Next(new ConnectionEnd.Resume(), readySince: null);
             }

             var ready = time.GetTimestamp();
             time.Advance(run.healthy * Second);
             var pause = backoff.Next(new ConnectionEnd.Resume(), ready);
             var expected = run.healthy >= 60 ? 1 : Math.Min(60, Math.Pow(2, run.failures));

             Assert.Equal(expected, pause.TotalSeconds, 1);
         });

    [Fact]
    public void Resumes_and_new_sessions_have_caps_of_their_own()
    {
        using var backoff = new Backoff(() => 0.9999, new FakeTimeProvider());
        Assert.Equal(60, Last(new ConnectionEnd.Resume()), 0);
        Assert.Equal(600, Last(new ConnectionEnd.NewSession()), 0);
        Assert.Equal(600, Last(new ConnectionEnd.Refused()), 0);

        double Last(ConnectionEnd end) => Enumerable.Range(0, 20).Select(_ => backoff.Next(end, readySince: null).TotalSeconds).ToList()[^1];
    }

    [Fact]
    public void The_limit_of_sends_holds_in_every_minute_and_leaves_room_for_heartbeats() =>
        Gen.Int[0, 2_000].Array[1, 600].Sample(pauses =>
        {
            var time = new FakeTimeProvider();
            var budget = new SendBudget(time);
            var taken = new List<DateTimeOffset>();

            foreach (var pause in pauses)
            {
                time.Advance(TimeSpan.FromMilliseconds(pause));

                if (budget.TryTake())
                {
                    taken.Add(time.GetUtcNow());
                }
            }

            Assert.All(taken, from => Assert.True(taken.Count(at => at >= from && at < from.AddMinutes(1)) <= 117));
            Assert.True(budget.TryTakeBeat());
        }, iter: 100);
}
