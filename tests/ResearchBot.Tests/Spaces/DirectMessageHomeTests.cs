using ResearchBot.Spaces;
using ResearchBot.Tests.Chat;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Spaces;

public sealed class DirectMessageHomeTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_member_chooses_once_and_may_choose_anew()
    {
        await using var world = await LibraryWorld.CreateAsync();
        Assert.Null(await world.Get<DirectMessageHome>().FindAsync("ann", Token));

        await world.Get<DirectMessageHome>().ChooseAsync("ann", ChatWorld.Club, Token);
        await world.RestartAsync();
        Assert.Equal(ChatWorld.Club, await world.Get<DirectMessageHome>().FindAsync("ann", Token));
        Assert.Null(await world.Get<DirectMessageHome>().FindAsync("bob", Token));

        await world.Get<DirectMessageHome>().ChooseAsync("ann", ChatWorld.Other, Token);
        Assert.Equal(ChatWorld.Other, await world.Get<DirectMessageHome>().FindAsync("ann", Token));

        await world.Get<DirectMessageHome>().ForgetAsync("ann", Token);
        Assert.Null(await world.Get<DirectMessageHome>().FindAsync("ann", Token));
    }
}
