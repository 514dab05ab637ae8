using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Emulators.Discord;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Corrections;

/// <summary>Many answers lose a source while the bot is killed: the right ones are corrected. <c>eng/correct-many.sh</c> does it with a thousand.</summary>
public sealed class ManyCorrectionsTests
{
    private static readonly int Channels = Load.Of("CORRECTED_CHANNELS", 4);
    private static readonly int InEach = Load.Of("CORRECTED_ANSWERS", 12);
    private static readonly int Kills = Load.Of("CORRECTION_KILLS", 1);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_right_answers_are_corrected_once_within_the_limits_also_across_kills()
    {
        var options = new DiscordServerOptions { IdentifyPause = TimeSpan.Zero, LimitOf = DiscordServerOptions.ObservedLimits, RequestsPerSecond = 50 };
        await using var discord = await DiscordServer.StartAsync(options, Token);
        await using var stored = await StoredAnswersWorld.CreateAsync(discord, Channels, InEach);
        await using var bot = new BotProcess(stored.Folder, stored.Settings);
        var started = TimeProvider.System.GetTimestamp();
        await bot.StartAsync();
        await discord.Gateway.ReadyAsync();
        await stored.Get<CatalogWriter>().RemoveAsync(new ArticleKey(SpaceId.Default, StoredAnswersWorld.Gone), Token);

        for (var kill = 1; kill <= Kills; kill++)
        {
            await UntilAsync(discord, stored, stored.Concerned.Count * kill / (Kills + 1));
            await bot.KillAsync();
            stored.BeginDay();
            await bot.StartAsync();
            await discord.Gateway.ReadyAsync();
        }

        await UntilAsync(discord, stored, stored.Concerned.Count, told: stored.Concerned.Count);
        await bot.KillAsync();
        var took = TimeProvider.System.GetElapsedTime(started);

        Assert.All(stored.Concerned, message => Assert.Equal(2, message.Versions.Select(version => version.Text).Distinct(StringComparer.Ordinal).Count()));
        Assert.All(stored.Untouched, message => Assert.Single(message.Versions));
        Assert.All(stored.Concerned, message => Assert.Single(message.Channel.Messages, reply => reply.RepliesTo?.Id == message.Id));
        Assert.DoesNotContain(discord.Requests, request => request.Status == 429);
        Assert.Empty(discord.Faults);
        var edits = discord.Requests.Count(request => request.Method == "PATCH");
        TestContext.Current.TestOutputHelper?.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{stored.Concerned.Count} of {stored.Concerned.Count + stored.Untouched.Count} answers corrected in {took.TotalSeconds:0} s over {Channels} channels and {Kills} kills, with {edits} edits; {discord.Requests.Count(request => request.Status == 429)} refused by limits."));
    }

    private static async Task UntilAsync(DiscordServer discord, StoredAnswersWorld stored, int corrected, int told = 0) => await discord.RequestedAsync(
        _ => stored.Concerned.Count(message => message.EditedAt is not null) >= corrected && stored.Told >= told,
        TimeSpan.FromMinutes(20));
}
