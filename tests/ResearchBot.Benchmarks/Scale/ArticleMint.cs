using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace ResearchBot.Benchmarks.Scale;

/// <summary>Articles of about 8 kB on a few topics each. An article's number alone says what stands in it.</summary>
internal sealed class ArticleMint(WordMint words)
{
    /// <summary>Outlets are named <c>Outlet 0</c> and so on.</summary>
    public const int Outlets = 40;

    /// <summary>Tags are named <c>tag-0</c> and so on.</summary>
    public const int Tags = 60;

    /// <summary>The first day on which an article is published; later ones within <see cref="Days"/>.</summary>
    public static readonly DateOnly FirstDay = new(2018, 1, 1);
    public const int Days = 2_500;

    private const int Length = 8_000;
    private const int Topics = 600;
    private const int TopicWords = 250;

    private readonly string[][] _topics = [.. Enumerable.Range(0, Topics).Select(topic => TopicOf(topic, words))];

    /// <summary>Writes articles as lines of JSON.</summary>
    public async Task WriteAsync(string file, int count)
    {
        await using var writer = new StreamWriter(file);

        for (var number = 0; number < count; number++)
        {
            await writer.WriteLineAsync(Line(number));
        }
    }

    /// <summary>A word as it stands in an article: one of its topics' words, or any.</summary>
    public string Word(Random random, int number, bool isMeaningful = false)
    {
        var topic = TopicFor(number, random.Next(3));

        return random.NextDouble() switch
        {
            < .2 => topic[(int)(Math.Pow(random.NextDouble(), 2) * TopicWords)],
            _ => isMeaningful ? words.Meaningful(random) : words.Any(random),
        };
    }

    private static string[] TopicOf(int topic, WordMint words)
    {
        var random = new Random(1_000_000 + topic);

        return [.. Enumerable.Range(0, TopicWords).Select(_ => words.Words[WordMint.FunctionWords + (int)(Math.Pow(random.NextDouble(), 2) * 10_000)])];
    }

    // The common topics are the first ones.
    private string[] TopicFor(int number, int which) => _topics[(int)(Math.Pow(new Random((number * 3) + which).NextDouble(), 2) * Topics)];

    private string Line(int number)
    {
        var random = new Random(number);
        var article = new JsonObject
        {
            ["id"] = string.Create(CultureInfo.InvariantCulture, $"article-{number}"),
            ["title"] = Sentence(random, number, 6 + random.Next(6)).TrimEnd('.'),
            ["text"] = Text(random, number),
            ["metadata"] = new JsonObject
            {
                ["source"] = string.Create(CultureInfo.InvariantCulture, $"Outlet {random.Next(Outlets)}"),
                ["published_at"] = FirstDay.AddDays(random.Next(Days)).ToString("O", CultureInfo.InvariantCulture),
                ["language"] = "en",
                ["tags"] = new JsonArray(string.Create(CultureInfo.InvariantCulture, $"tag-{random.Next(Tags)}")),
            },
        };

        return article.ToJsonString();
    }

    private string Text(Random random, int number)
    {
        var text = new StringBuilder();
        var length = (int)(Length * (.5 + random.NextDouble()));

        while (text.Length < length)
        {
            for (var sentences = 3 + random.Next(4); sentences > 0; sentences--)
            {
                text.Append(Sentence(random, number, 8 + random.Next(20))).Append(sentences > 1 ? " " : "\n\n");
            }
        }

        return text.ToString().Trim();
    }

    private string Sentence(Random random, int number, int count)
    {
        var sentence = string.Join(' ', Enumerable.Range(0, count).Select(_ => random.Next(40) == 0 ? random.Next(3_000).ToString(CultureInfo.InvariantCulture) : Word(random, number)));

        return char.ToUpperInvariant(sentence[0]) + sentence[1..] + ".";
    }
}
