using System.Diagnostics;

using Xunit;

namespace ResearchBot.Tests.Discord.Gateway.Scripted;

/// <summary>Waits for what happens on threads of its own.</summary>
internal static class Patience
{
    public static async Task UntilAsync(Func<bool> condition, double seconds = 30)
    {
        for (var watch = Stopwatch.StartNew(); !condition();)
        {
            Assert.True(watch.Elapsed.TotalSeconds < seconds, "It did not happen in time.");
            await Task.Delay(5, TestContext.Current.CancellationToken);
        }
    }
}
