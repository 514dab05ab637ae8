using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Curation.Corrections;
using ResearchBot.Emulators.Discord.World;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Corrections;

/// <summary>Answers that were posted are corrected where they stand when their source goes, and corrected back when it comes again.</summary>
public sealed class CorrectionTests
{
    private const string Question = "When was the harbour treaty signed?";
    private const string Withdrawn = "The source of this answer was withdrawn";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_removed_source_corrects_the_message_tells_the_asker_once_and_a_restored_one_brings_the_answer_back()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var answer = await AskAsync(world);
        var before = answer.Text;

        await world.Get<CatalogWriter>().RemoveAsync(new ArticleKey(SpaceId.Default, "treaty"), Token);
        await SeeAsync(world, answer, message => message.Text.Contains(Withdrawn, StringComparison.Ordinal));
        var told = await world.Ada.WaitForAsync(world.Channel, message => message.RepliesTo?.Id == answer.Id);
        Assert.DoesNotContain("3 May 2021", answer.Text, StringComparison.Ordinal);
        Assert.Contains(world.Ada.Mention, told.Text, StringComparison.Ordinal);

        await world.Get<CatalogWriter>().RestoreAsync(new ArticleKey(SpaceId.Default, "treaty"), Token);
        await SeeAsync(world, answer, message => message.Text == before);
        await world.RestartAsync();
        await world.Get<CatalogWriter>().RemoveAsync(new ArticleKey(SpaceId.Default, "treaty"), Token);
        await SeeAsync(world, answer, message => message.Text.Contains(Withdrawn, StringComparison.Ordinal));

        Assert.Single(world.Channel.Messages, message => message.RepliesTo?.Id == answer.Id);
        Assert.All(world.Discord.Messages(world.Channel).Where(message => message.Author == world.Discord.Bot), message => Assert.Empty(message.Pings));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_new_revision_corrects_an_answer_only_when_it_drops_the_quoted_words()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var answer = await AskAsync(world);

        await world.GivenAsync(SpaceId.Default, BotWorld.Treaty with { Text = "Added on Monday. " + BotWorld.Treaty.Text });
        await world.Get<CorrectionPlanner>().PlanAsync(Token);
        Assert.Equal(0, await world.Get<DueCorrections>().CountAsync(Token));
        Assert.Contains("3 May 2021", answer.Text, StringComparison.Ordinal);

        await world.GivenAsync(SpaceId.Default, BotWorld.Treaty with { Text = "The harbour treaty was never signed. The states are still talking about the harbour treaty." });
        await SeeAsync(world, answer, message => message.Text.Contains(Withdrawn, StringComparison.Ordinal));
        Assert.Empty(world.Discord.Faults);
    }

    [Fact]
    public async Task A_private_answer_is_corrected_by_a_direct_message_to_its_reader()
    {
        await using var world = await BotWorld.WithTreatyAsync();
        var run = await world.Ada.RunCommandAsync(world.Channel, "ask", ("question", Question), ("private", true));
        await run.OriginalAsync(message => !message.IsLoading && message.Text.Contains("3 May 2021", StringComparison.Ordinal));

        await world.Get<CatalogWriter>().RemoveAsync(new ArticleKey(SpaceId.Default, "treaty"), Token);
        var told = await world.Discord.RequestedAsync(
            request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal) && request.Text.Contains("was withdrawn since", StringComparison.Ordinal), TimeSpan.FromSeconds(60));

        Assert.DoesNotContain(world.Channel.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), told.Path, StringComparison.Ordinal);
        Assert.Empty(world.Discord.Faults);
    }

    private static async Task<PostedMessage> AskAsync(BotWorld world)
    {
        await world.Ada.SendAsync(world.Channel, $"{world.Discord.Bot.Mention} {Question}");

        return await world.Ada.WaitForAsync(world.Channel, message => message.Text.Contains("3 May 2021", StringComparison.Ordinal) && message.Author == world.Discord.Bot);
    }

    private static Task<PostedMessage> SeeAsync(BotWorld world, PostedMessage answer, Func<PostedMessage, bool> shows) =>
        world.Ada.WaitForAsync(world.Channel, message => message.Id == answer.Id && shows(message), TimeSpan.FromSeconds(60));
}
