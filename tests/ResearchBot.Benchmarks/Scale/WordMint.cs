namespace ResearchBot.Benchmarks.Scale;

/// <summary>A language of its own: English function words, then pronounceable words that mean nothing, the commonest first.</summary>
internal sealed class WordMint
{
    private const int Count = 300_000;

    // Like the articles of the evaluation sets, where the 100 commonest of 609,000 words are 47 % of all, 1,000 are 72 %, 5,000 are 90 %:
    // here, with the words of topics and numbers, 48 %, 67 % and 83 %: there are rather too many rare words.
    private const double Exponent = 1.2;
    private const double Flatness = 2.7;

    private static readonly string[] Function =
        "the of and to a in is that for it as was with on by at be this from are or an have which but not they had were their has its been will would more when who said about up".Split(' ');

    private static readonly string[] Onsets = "b br c d dr f fl g gr h j k l m n p pl r s st t tr v w z".Split(' ');
    private static readonly string[] Nuclei = "a e i o u a e i o ai ou".Split(' ');
    private static readonly string[] Codas = ["", "", "", "", "", "", "n", "r", "l", "s", "t", "m"];

    private readonly double[] _shares = new double[Count];

    public WordMint()
    {
        var random = new Random(19_790_401);
        var known = new HashSet<string>(Function);
        Words = [.. Function, .. Enumerable.Range(Function.Length, Count - Function.Length).Select(rank => New(random, known, rank))];
        var sum = 0d;

        // Zipf's law as Mandelbrot has it.
        for (var rank = 0; rank < Count; rank++)
        {
            _shares[rank] = sum += 1 / Math.Pow(rank + Flatness, Exponent);
        }
    }

    /// <summary>All words, the commonest first.</summary>
    public string[] Words { get; }

    /// <summary>How many of <see cref="Words"/>, from the first, only hold sentences together.</summary>
    public static int FunctionWords => Function.Length;

    /// <summary>A word, the common ones more often.</summary>
    public string Any(Random random) => Words[Pick(random, 0)];

    /// <summary>A word with a meaning, the common ones more often.</summary>
    public string Meaningful(Random random) => Words[Pick(random, _shares[Function.Length - 1])];

    private int Pick(Random random, double from)
    {
        var place = Array.BinarySearch(_shares, from + (random.NextDouble() * (_shares[^1] - from)));

        return Math.Min(place < 0 ? ~place : place, Count - 1);
    }

    private static string New(Random random, HashSet<string> known, int rank)
    {
        while (true)
        {
            var syllables = rank < 500 ? 1 + random.Next(2) : rank < 20_000 ? 2 + random.Next(2) : 3;
            var word = string.Concat(Enumerable.Range(0, syllables).Select(_ => Of(random, Onsets) + Of(random, Nuclei) + Of(random, Codas)));

            if (known.Add(word))
            {
                return word;
            }
        }
    }

    private static string Of(Random random, string[] parts) => parts[random.Next(parts.Length)];
}
