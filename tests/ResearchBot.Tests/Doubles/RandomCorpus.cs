using ResearchBot.Corpus;
using ResearchBot.Indexing;

namespace ResearchBot.Tests.Doubles;

/// <summary>Articles and questions by chance, the same for the same seed: few words, few names and few days, so that they meet.</summary>
internal sealed class RandomCorpus(IndexSample sample, int seed)
{
    private static readonly string[] Spaces = ["default", "club:1", "club:2"];
    private static readonly string?[] Sources = [null, "Post", "POST ", "Herald"];
    private static readonly string[] Names = ["Sky", "sky", "Ice", "rock"];

    private readonly Random _random = new(seed);

    public int Next(int below) => _random.Next(below);

    public IndexableArticle Article(int number, int revision = 1)
    {
        var facets = new ArticleFacets
        {
            Title = Words(_random.Next(5)),
            Source = Any(Sources),
            PublishedAt = _random.Next(4) == 0 ? null : new DateOnly(2024, 1, 1).AddDays(_random.Next(30)),
            Tags = SomeNames(),
            Shelves = SomeNames(),
        };

        return sample.Article(
            $"a{number}", [.. Enumerable.Range(0, _random.Next(5)).Select(_ => Words(_random.Next(30)))], facets, Spaces[number % 3], revision);
    }

    public PassageQuery Query(IndexProfile profile, int limit)
    {
        var filter = new PassageFilter(new SpaceScope(Spaces.Take(1 + _random.Next(3)).Select(space => new SpaceId(space))))
        {
            Source = Rarely("post"),
            Tag = Rarely("SKY"),
            Shelf = Rarely("ice"),
            AnyOf = _random.Next(5) == 0 ? new FacetChoice(Rarely("sky") is { } shelf ? [shelf] : [], ["Ice"]) : null,
            Period = _random.Next(4) == 0 ? new Period(new DateOnly(2024, 1, 5), Rarely("until") is null ? null : new DateOnly(2024, 1, 20)) : null,
        };
        var query = sample.Query(profile, Words(1 + _random.Next(4)), filter, limit);

        return _random.Next(5) == 0 ? query with { Vector = default } : query;
    }

    private string Words(int count) =>
        string.Join(' ', Enumerable.Range(0, count).Select(_ => $"w{(int)(60 * Math.Pow(_random.NextDouble(), 2))}"));

    private string[] SomeNames() => [.. Enumerable.Range(0, _random.Next(3)).Select(_ => Any(Names))];

    private string? Rarely(string name) => _random.Next(5) == 0 ? name : null;

    private T Any<T>(T[] choices) => choices[_random.Next(choices.Length)];
}
