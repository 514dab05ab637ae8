using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Spaces;

public sealed class AuthorityTests
{
    [Theory]
    [InlineData("policy", true)]
    [InlineData("POLICY ", true)]
    [InlineData("papers", false)]
    [InlineData("staff", false)]
    [InlineData("", false)]
    [InlineData("policy|papers", true)]
    [InlineData("policy|staff", false)]
    [InlineData("policy|unknown", true)]
    public void Who_curates_a_shelf_curates_what_stands_there_and_on_none_that_is_closed_to_them(string shelves, bool expected)
    {
        var settings = new SpaceSettings
        {
            Shelves = new Dictionary<string, ShelfSettings>
            {
                ["Policy"] = new() { CurateRoles = ["1"], AskRoles = ["9"] },
                ["papers"] = new() { CurateRoles = ["2"] },
                ["staff"] = new() { AskRoles = ["9"] },
            },
        };
        var curator = new Asker("7", ["1"], ManagesServer: false);

        Assert.Equal(expected, Authority.MayCurate(settings, curator, shelves.Split('|', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(["Policy"], Authority.CuratedShelves(settings, curator));
        Assert.Equal(["staff"], Authority.ClosedShelves(settings, curator));
        Assert.True(Authority.MayCurate(settings, new Asker("8", [], ManagesServer: true), []));
        Assert.Empty(Authority.CuratedShelves(settings, new Asker("8", ["3"], ManagesServer: false)));
    }

    private static readonly SpaceSettings Named = new()
    {
        Roles = new Dictionary<Act, IReadOnlyList<string>>
        {
            [Act.Ask] = ["readers"],
            [Act.Suggest] = ["writers"],
            [Act.Moderate] = ["mods"],
            [Act.Administer] = ["admins"],
        },
    };

    [Theory]
    [InlineData(Act.Ask, true)]
    [InlineData(Act.Summarize, true)]
    [InlineData(Act.Suggest, true)]
    [InlineData(Act.Moderate, false)]
    [InlineData(Act.Administer, false)]
    [InlineData((Act)99, false)]
    public void Where_nobody_has_named_a_role_everybody_may_ask_and_nobody_may_rule(Act act, bool allowed) =>
        Assert.Equal(allowed, Authority.Allows(new SpaceSettings(), Member("some role"), act));

    [Theory]
    [InlineData("readers", "Ask Summarize")]
    [InlineData("writers", "Summarize Suggest")]
    [InlineData("mods", "Ask Summarize Suggest Moderate")]
    [InlineData("admins", "Ask Summarize Suggest Moderate Administer")]
    [InlineData("ADMINS", "Summarize")]
    [InlineData("", "Summarize")]
    public void A_role_allows_what_it_is_named_for_and_lesser_things(string role, string allowed) =>
        Assert.Equal(allowed, string.Join(' ', Enum.GetValues<Act>().Where(act => Authority.Allows(Named, Member(role), act))));

    [Fact]
    public void Who_manages_the_server_may_do_everything_that_there_is()
    {
        var owner = new Asker("1", [], ManagesServer: true);

        Assert.All(Enum.GetValues<Act>(), act => Assert.True(Authority.Allows(Named, owner, act)));
        Assert.False(Authority.Allows(Named, owner, (Act)99));
    }

    [Theory]
    [InlineData("readers", "open", true, false)]
    [InlineData("readers", "staff", false, false)]
    [InlineData("staff", "Staff ", false, false)]
    [InlineData("readers staff", "Staff", true, false)]
    [InlineData("readers librarians", "staff", false, true)]
    [InlineData("mods", "staff", true, true)]
    [InlineData("mods", "open", true, true)]
    [InlineData("", "open", false, false)]
    public void A_shelf_has_roles_of_its_own(string roles, string shelf, bool mayAsk, bool mayCurate)
    {
        var settings = Named with { Shelves = new Dictionary<string, ShelfSettings> { ["Staff"] = new() { AskRoles = ["staff"], CurateRoles = ["librarians"] } } };
        var member = new Asker("1", roles.Split(' ', StringSplitOptions.RemoveEmptyEntries), ManagesServer: false);

        Assert.Equal((mayAsk, mayCurate), (Authority.MayAsk(settings, member, shelf), Authority.MayCurate(settings, member, shelf)));
    }

    private static Asker Member(string role) => new("1", role.Length == 0 ? [] : [role], ManagesServer: false);
}
