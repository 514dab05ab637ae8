using ResearchBot.Discord;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Messages.Settings;
using ResearchBot.Host.Discord.Settings;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Settings;

/// <summary>What controls and forms make of settings.</summary>
public sealed class SettingsEditTests
{
    private const string Everybody = "1";

    private static readonly Wordbook Words = Wordbook.English;
    private static readonly SpaceSettings Fresh = new();
    private static readonly SpaceSettings Shelved = new() { Shelves = new Dictionary<string, ShelfSettings> { ["Staff"] = new() { AskRoles = ["5"] } } };
    private static readonly Snowflake Channel = new(77);

    [Fact]
    public void Every_control_on_every_screen_and_every_form_leads_somewhere()
    {
        Page[] screens =
        [
            SettingsOverview.Of(Words, Fresh, days: 90), ChannelScreens.Of(Words, Fresh), ChannelScreens.One(Words, Fresh, Channel, readsMessages: true),
            RoleScreen.Of(Words, Fresh), ShelfScreens.Of(Words, Shelved), ShelfScreens.One(Words, Shelved, "Staff"), AnswerScreen.Of(Words, Fresh), LimitScreen.Of(Words, Fresh), PrivacyScreen.Of(Words, Fresh, days: 90), HelpPage.Welcome(Words, _ => default),
        ];
        Modal[] forms = [LimitScreen.Form(Words, Fresh), LimitScreen.RoleForm(Words, Fresh, Channel), ChannelScreens.LimitForm(Words, Fresh, Channel), ChannelScreens.SeenForm(Words, Fresh, Channel), ShelfScreens.Form(Words)];

        var controls = screens.SelectMany(screen => screen.Draft().Components ?? []).SelectMany(Flatten).Where(control => control.CustomId?.StartsWith(Acts.Settings, StringComparison.Ordinal) == true).ToList();
        var dead = controls.SelectMany(control => ValuesOf(control).Select(value => Request(control.CustomId!, value))).Where(IsDead)
            .Concat(forms.Select(form => Request(form.CustomId)).Where(request => SettingsEdit.Find(request, Everybody) is null));

        Assert.True(controls.Count > 30);
        Assert.Empty(dead.Select(request => string.Join(':', [.. request.Parts, "=", .. request.Values])));
    }

    [Theory]
    [InlineData("settings:turn:starter:perhaps")]
    [InlineData("settings:turn:enabled:on")]
    [InlineData("settings:turn:starter:on:not-a-channel")]
    [InlineData("settings:set:mode:77")]
    [InlineData("settings:set:roles:emperor")]
    [InlineData("settings:open:cellar")]
    [InlineData("settings:delete:everything")]
    public void What_no_screen_has_leads_nowhere(string customId) => Assert.True(IsDead(Request(customId)));

    [Fact]
    public void Channels_that_a_menu_had_no_room_for_stay_enabled()
    {
        var ids = Enumerable.Range(100, 30).Select(id => $"{id}").ToList();
        var many = ids.Aggregate(Fresh, (settings, id) => settings.With(id, channel => channel with { Enabled = true }));
        var shown = SettingsParts.Chosen(ChannelScreens.Enabled(many)).Select(id => id.ToString()).ToList();

        var changed = Change(many, "settings:set:channels", shown[0]);

        Assert.Equal(ids.Except(shown.Skip(1)).Order(), ChannelScreens.Enabled(changed).Order());
    }

    [Fact]
    public void A_shelf_is_named_once_gets_roles_and_is_opened_to_everybody_again()
    {
        var key = ShelfScreens.KeyOf("staff only");
        var named = SettingsEdit.Find(new SettingsRequest(["form", "shelf"], [], new Dictionary<string, string> { [Forms.Input] = " Staff only " }), Everybody)!.Change(Fresh);
        var again = SettingsEdit.Find(new SettingsRequest(["form", "shelf"], [], new Dictionary<string, string> { [Forms.Input] = "STAFF ONLY" }), Everybody)!.Change(named);

        var closed = Change(Change(again, $"settings:set:shelf-ask:{key}", "5", "6"), $"settings:set:shelf-curate:{key}", "7");
        var opened = Change(closed, $"settings:set:shelf-ask:{key}", Everybody);

        Assert.Equal("Staff only", Assert.Single(closed.Shelves).Key);
        Assert.Equal(["5", "6"], closed.ShelfOf("staff only").AskRoles);
        Assert.Equal(["7"], opened.ShelfOf("Staff Only").CurateRoles);
        Assert.Empty(opened.ShelfOf("staff only").AskRoles);
        Assert.Equal(Fresh, Change(Fresh, $"settings:set:shelf-ask:{key}", "5"));
    }

    [Fact]
    public void The_role_that_everybody_has_opens_what_everybody_may_do_and_no_more()
    {
        var limited = Change(Change(Fresh, "settings:set:roles:ask", "5"), "settings:set:roles:administer", "6");

        var opened = Change(Change(limited, "settings:set:roles:ask", "5", Everybody), "settings:set:roles:administer", "6", Everybody);

        Assert.Empty(opened.RolesFor(Act.Ask));
        Assert.Equal(["6"], opened.RolesFor(Act.Administer));
    }

    [Fact]
    public void Names_are_taken_as_people_write_them()
    {
        var changed = SettingsEdit.Find(Request("settings:form:seen:77") with { Inputs = Inputs(("shelves", " Harbours,, Treaties ,Harbours"), ("tags", "#coast, law")) }, Everybody)!.Change(Fresh);

        Assert.Equal(["Harbours", "Treaties"], changed.ChannelOf("77").Shelves);
        Assert.Equal(["coast", "law"], changed.ChannelOf("77").Tags);
    }

    [Fact]
    public void An_empty_limit_of_a_role_is_taken_away_and_an_empty_limit_of_all_is_none()
    {
        var role = Request("settings:form:role-limit:5");
        var set = SettingsEdit.Find(role with { Inputs = Inputs(("text", " 30 ")) }, Everybody)!.Change(Fresh);

        var cleared = SettingsEdit.Find(Request("settings:form:limits"), Everybody)!.Change(SettingsEdit.Find(role, Everybody)!.Change(set));

        Assert.Equal(30, set.Limits.RoleADay["5"]);
        Assert.Empty(cleared.Limits.RoleADay);
        Assert.Equal(new AnswerLimits { MemberADay = null, RoleADay = cleared.Limits.RoleADay }, cleared.Limits);
    }

    private static SpaceSettings Change(SpaceSettings settings, string customId, params string[] values) =>
        SettingsEdit.Find(Request(customId, values), Everybody)!.Change(settings);

    private static bool IsDead(SettingsRequest request) =>
        SettingsPlace.Find(request) is null && FormEdits.FindForm(request, Words, Fresh) is null && SettingsEdit.Find(request, Everybody) is null;

    private static SettingsRequest Request(string customId, params string[] values) => new([.. customId.Split(':').Skip(1)], values, Inputs());

    private static Dictionary<string, string> Inputs(params (string Id, string Text)[] inputs) => inputs.ToDictionary(input => input.Id, input => input.Text);

    private static IEnumerable<string[]> ValuesOf(Component control) => control.Type switch
    {
        ComponentType.Button => [[]],
        ComponentType.StringSelect => control.Options!.Select(option => new[] { option.Value }),
        _ => [["5"]],
    };

    private static IEnumerable<Component> Flatten(Component component) =>
        [component, .. (component.Components ?? []).Concat(component.Accessory is { } beside ? [beside] : Array.Empty<Component>()).SelectMany(Flatten)];
}
