using System.Globalization;

using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Embedded;
using ResearchBot.Indexing.Jobs;
using ResearchBot.Indexing.NearDuplicates;
using ResearchBot.Spaces;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Spaces;

/// <summary>
/// Random communities, shelves, roles, channels and questions against every way of reading, each article with a word that stands
/// nowhere else: nobody ever sees a word of an article that is not theirs to see, also where the index forgets every filter.
/// <c>LEAK_CASES</c> in the environment makes it more cases (<c>eng/leakage.sh</c>).
/// </summary>
public sealed class LeakageTests
{
    private const int Articles = 120;

    private static readonly string[] Spaces = ["default", "discord:1", "discord:2", "discord:3"];
    private static readonly string[] Shelves = ["policy", "papers", "Staff only", "vault"];
    private static readonly string[] Tags = ["rivers", "energy", "law"];
    private static readonly string[] Roles = ["10", "11", "12", "13"];
    private static readonly string[] Stories = ["lighthouse", "harbour", "ferry", "quarry", "orchard"];
    private static readonly string[] Words = ["treaty", "river", "minister", "border", "energy", "court", "report", "vote"];

    private static readonly int Cases = int.Parse(Environment.GetEnvironmentVariable("LEAK_CASES") ?? "2000", CultureInfo.InvariantCulture);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public Task Nobody_ever_sees_what_is_not_theirs_to_see(bool forgetsFilters) => HoldAsync(forgetsFilters, onQdrant: false);

    [Fact]
    public Task Nobody_ever_sees_it_on_a_Qdrant_server_either()
    {
        Assert.SkipWhen(Environment.GetEnvironmentVariable("QDRANT_URL") is null or "", "QDRANT_URL names no server; eng/qdrant.sh start brings one.");

        return HoldAsync(forgetsFilters: false, onQdrant: true);
    }

    private static async Task HoldAsync(bool forgetsFilters, bool onQdrant)
    {
        var random = new Random(forgetsFilters ? 2 : 1);
        await using var world = await LibraryWorld.CreateAsync(services => Exchange(services, forgetsFilters, onQdrant), settings: onQdrant ? Server() : []);
        var articles = await GivenAsync(world, random);
        var (seen, printings) = (0, 0);

        for (var number = 0; number < Cases; number++)
        {
            var filter = Filter(random);
            var hidden = articles.Where(article => !filter.Allows(article.Key, article.Facets)).ToList();
            var shown = await WaysOfReading.ReadAsync(world, number % WaysOfReading.Count, filter, Question(random, articles), Token);
            seen += shown.Length > 0 ? 1 : 0;
            printings += shown.Contains(WaysOfReading.Printed, StringComparison.Ordinal) ? 1 : 0;

            Assert.All(hidden, article => Assert.False(shown.Contains(article.Canary, StringComparison.OrdinalIgnoreCase), $"Case {number}: {article.Key} was shown."));
        }

        // A wall that lets nothing through would also pass.
        Assert.True(seen > Cases / 4, $"Only {seen} of {Cases} cases showed anything.");
        Assert.True(printings > Cases / 100, $"Only {printings} of {Cases} cases named another printing.");
    }

    private static void Exchange(IServiceCollection services, bool forgetsFilters, bool onQdrant)
    {
        if (onQdrant)
        {
            // A server is waited for in its own time, not in that of tests.
            services.AddSingleton(TimeProvider.System);
        }

        if (forgetsFilters)
        {
            services.AddSingleton<IPassageIndex>(provider => new ForgetfulIndex(provider.GetRequiredService<EmbeddedPassageIndex>(), Spaces.Select(space => new SpaceId(space))));
        }
    }

    private static (string Key, string Value)[] Server() =>
        [("Index:Backend", "qdrant"), ("Qdrant:Url", Environment.GetEnvironmentVariable("QDRANT_URL")!), ("Qdrant:Alias", $"leak-{Guid.NewGuid():N}")];

    private static async Task<IReadOnlyList<Hidden>> GivenAsync(LibraryWorld world, Random random)
    {
        var all = new List<Hidden>();

        foreach (var space in Spaces)
        {
            var drafts = Enumerable.Range(0, Articles / Spaces.Length).Select(i => Draft(space, i, random)).ToList();
            await world.Get<CatalogWriter>().AddAsync(new SpaceId(space), drafts, Token);
            all.AddRange(drafts.Select(draft => new Hidden(new ArticleKey(new SpaceId(space), draft.Id!), ArticleFacets.Of(draft.Details), draft.Details.Author!)));
        }

        await world.Get<IndexCatchUp>().WaitAsync(progress: null, Token);
        await world.Get<SignatureUpdater>().UpdateAsync(Token);

        return all;
    }

    private static ArticleDraft Draft(string space, int number, Random random)
    {
        // A word of its own that no other text begins with.
        var canary = string.Create(CultureInfo.InvariantCulture, $"zq{Array.IndexOf(Spaces, space)}x{number}y");

        return new ArticleDraft
        {
            Id = $"{canary}-id",
            Text = random.Next(3) == 0 ? Story(Any(random, Stories), random.Next(2) == 0 ? canary : "") : $"The {Any(random, Words)} of {canary} was agreed in the {Any(random, Words)}. Minister {canary} said that the {Any(random, Words)} and the {Any(random, Words)} will change in {2000 + number}.",
            Details = new ArticleDetails
            {
                Title = $"{canary} and the {Any(random, Words)}",
                Author = canary,
                Source = $"{canary} Post",
                Tags = Some(random, Tags),
                Shelves = Some(random, Shelves),
            },
        };
    }

    /// <summary>What several print, in any space and on any shelf: to the letter, or with a word of one's own.</summary>
    private static string Story(string place, string canary) =>
        $"The {place} was sold to a museum in March, and the museum paid nine million for the {place} and the house of the keeper. Visitors of the {place} will be able to climb its tower from "
        + $"next summer, and a small shop beside the {place} will sell bread. The town council had wanted to tear the {place} down, because repairs were thought to be too expensive. {canary}";

    /// <summary>What somebody may see somewhere: as the settings of a random community have it.</summary>
    private static PassageFilter Filter(Random random)
    {
        var settings = new SpaceSettings
        {
            ReadsStarter = random.Next(2) == 0,
            Roles = random.Next(3) == 0 ? new Dictionary<Act, IReadOnlyList<string>> { [Act.Moderate] = [Any(random, Roles)] } : new Dictionary<Act, IReadOnlyList<string>>(),
            Shelves = Some(random, Shelves).ToDictionary(shelf => shelf.ToUpperInvariant(), _ => new ShelfSettings { AskRoles = Some(random, Roles) }),
            Channels = new Dictionary<string, ChannelSettings> { ["7"] = new() { Shelves = Some(random, Shelves), Tags = Some(random, Tags) } },
        };
        var member = random.Next(5) == 0 ? null : new Asker("5", Some(random, Roles), ManagesServer: random.Next(8) == 0);

        return settings.FilterFor(new SpaceId(Any(random, Spaces[1..])), member, random.Next(2) == 0, random.Next(3) == 0 ? null : Any(random, ["7", "8"]));
    }

    /// <summary>Half of all questions ask for a secret by its name, a quarter for what several print.</summary>
    private static string Question(Random random, IReadOnlyList<Hidden> articles) => random.Next(2) == 0
        ? $"What did {articles[random.Next(articles.Count)].Canary} say about the {Any(random, Words)}?"
        : random.Next(2) == 0 ? $"When was the {Any(random, Stories)} sold to a museum?"
        : $"Which {Any(random, Words)} was agreed in the {Any(random, Words)}?";

    private static string Any(Random random, string[] values) => values[random.Next(values.Length)];

    private static string[] Some(Random random, string[] values) => [.. values.Where(_ => random.Next(3) == 0)];

    private sealed record Hidden(ArticleKey Key, ArticleFacets Facets, string Canary);
}
