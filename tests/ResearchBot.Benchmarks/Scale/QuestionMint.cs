using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Retrieval;

namespace ResearchBot.Benchmarks.Scale;

/// <summary>Questions of 3 to 12 words on the articles' topics; every third one is narrowed.</summary>
internal sealed class QuestionMint(ArticleMint articles, int count)
{
    private static readonly string[] Beginnings = ["What did the", "Who is the", "When was the", "How does", "Why did", "Where is the", "Which", ""];

    /// <summary>A question; its number alone says which.</summary>
    public SearchRequest Question(int number)
    {
        var random = new Random(-1 - number);
        var article = random.Next(count);
        var beginning = Beginnings[random.Next(Beginnings.Length)].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var length = 3 + random.Next(10);
        var text = string.Join(' ', beginning.Concat(Enumerable.Range(0, length).Select(_ => articles.Word(random, article, isMeaningful: random.Next(3) > 0))).Take(length));

        return new SearchRequest(text + "?", Filter(number, random));
    }

    private static PassageFilter Filter(int number, Random random)
    {
        var all = new PassageFilter(new SpaceScope(SpaceId.Default));

        return (number % 9) switch
        {
            2 => all with { Source = string.Create(CultureInfo.InvariantCulture, $"Outlet {random.Next(ArticleMint.Outlets)}") },
            5 => all with { Tag = string.Create(CultureInfo.InvariantCulture, $"tag-{random.Next(ArticleMint.Tags)}") },
            8 => all with { Period = new Period(ArticleMint.FirstDay.AddDays(random.Next(ArticleMint.Days)), Until: null) },
            _ => all,
        };
    }
}
