using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Spaces;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Spaces;

public sealed class SpaceSettingsStoreTests
{
    private static readonly SpaceId Club = new("club:1");

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_was_set_is_there_after_a_restart_and_only_in_its_space()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var set = new SpaceSettings
        {
            ReadsStarter = false,
            Language = "de",
            HelperRoles = ["7"],
            ReviewChannel = "8",
            Roles = new Dictionary<Act, IReadOnlyList<string>> { [Act.Administer] = ["9"] },
            Limits = new AnswerLimits { MemberADay = null, RoleADay = new Dictionary<string, int> { ["9"] = 5 }, Concurrent = 3 },
            RetentionDays = 0,
            Channels = new Dictionary<string, ChannelSettings> { ["10"] = new() { Mode = AnswerMode.Free, Shelves = ["Weekend reading"], AnswersADay = 3 } },
        };

        Assert.IsType<SettingsChange.Changed>(await world.Get<SpaceSettingsStore>().ChangeAsync(Club, _ => set, Token));
        await world.RestartAsync();
        var read = await world.Get<SpaceSettingsStore>().ReadAsync(Club, Token);

        Assert.Equivalent(set, read, strict: true);
        Assert.True((await world.Get<SpaceSettingsStore>().ReadAsync(SpaceId.Default, Token)).ReadsStarter);
    }

    [Fact]
    public async Task Of_many_changes_at_once_none_is_lost()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<SpaceSettingsStore>();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(
            () => store.ChangeAsync(Club, settings => settings with { HelperRoles = [.. settings.HelperRoles, $"{i}"] }, Token), Token)));

        Assert.Equal(40, (await store.ReadAsync(Club, Token)).HelperRoles.Distinct().Count());
    }

    [Theory]
    [InlineData("retention_days")]
    [InlineData("language")]
    [InlineData("concurrent")]
    [InlineData("member_a_day")]
    [InlineData("helper_roles")]
    [InlineData("shelves")]
    [InlineData("channels")]
    [InlineData("review_channel")]
    public async Task A_value_that_makes_no_sense_is_refused_in_a_sentence_and_changes_nothing(string field)
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<SpaceSettingsStore>();
        await store.ChangeAsync(Club, settings => settings with { ReviewChannel = "1" }, Token);

        var refused = Assert.IsType<SettingsChange.Refused>(await store.ChangeAsync(Club, settings => Spoil(settings, field), Token));

        Assert.Equal(field, refused.Fault.Field);
        Assert.Matches(@"^[A-Z][^.]*\.$", refused.Fault.Sentence);
        Assert.Equivalent(new SpaceSettings { ReviewChannel = "1" }, await store.ReadAsync(Club, Token));
    }

    [Fact]
    public async Task What_a_later_program_wrote_is_kept_and_what_it_left_out_has_its_default()
    {
        await using var world = await LibraryWorld.CreateAsync();
        await WriteAsync(world, """{"review_channel":"5","mood":{"cheerful":true},"channels":{"1":{"enabled":true,"colour":"red"}}}""");
        var store = world.Get<SpaceSettingsStore>();

        await store.ChangeAsync(Club, settings => settings with { HelpShown = true }, Token);
        var read = await store.ReadAsync(Club, Token);

        Assert.Equal((true, true, "5", true), (read.ReadsStarter, read.HelpShown, read.ReviewChannel, read.Channels["1"].Enabled));
        Assert.Contains("\"mood\":{\"cheerful\":true}", SettingsJson.Write(read), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nothing of the kind")]
    [InlineData("null")]
    [InlineData("""{"roles":null}""")]
    public async Task Damaged_settings_are_not_taken_for_none(string json)
    {
        await using var world = await LibraryWorld.CreateAsync();
        await WriteAsync(world, json);

        await Assert.ThrowsAsync<CatalogException>(async () => await world.Get<SpaceSettingsStore>().ReadAsync(Club, Token));
    }

    [Fact]
    public async Task A_change_that_another_process_made_is_seen_within_seconds()
    {
        await using var world = await LibraryWorld.CreateAsync();
        var store = world.Get<SpaceSettingsStore>();
        Assert.Null((await store.ReadAsync(Club, Token)).ReviewChannel);

        await WriteAsync(world, """{"review_channel":"5"}""");
        world.Time.Advance(TimeSpan.FromSeconds(6));

        Assert.Equal("5", (await store.ReadAsync(Club, Token)).ReviewChannel);
    }

    private static async Task WriteAsync(LibraryWorld world, string json)
    {
        await using var context = await world.Get<CatalogConnections>().OpenAsync(Token);
        context.Add(new SpaceSettingsRow { Space = Club.Value, Settings = json });
        await context.SaveChangesAsync(Token);
    }

    private static SpaceSettings Spoil(SpaceSettings settings, string field) => field switch
    {
        "retention_days" => settings with { RetentionDays = -1 },
        "language" => settings with { Language = "the Queen's English" },
        "concurrent" => settings with { Limits = new AnswerLimits { Concurrent = 0 } },
        "member_a_day" => settings with { Limits = new AnswerLimits { MemberADay = 0 } },
        "helper_roles" => settings with { HelperRoles = [.. Enumerable.Range(0, 51).Select(i => $"{i}")] },
        "shelves" => settings with { Channels = new Dictionary<string, ChannelSettings> { ["1"] = new() { Shelves = [" "] } } },
        "channels" => settings with { Channels = new Dictionary<string, ChannelSettings> { ["#general"] = new() } },
        _ => settings with { ReviewChannel = "<#1>" },
    };
}
