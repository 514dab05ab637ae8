using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Countries and the words for what comes from them: Russia, Russian, Russians; China, Chinese.</summary>
internal static class Peoples
{
    private const int ShortestCountry = 4;

    private static readonly string[] Endings = ["n", "an", "ian", "ish", "ese", "i"];

    private static readonly FrozenDictionary<string, string[]> Irregular = Read(
        "norway norwegian, france french, spain spanish, britain british uk, netherlands dutch, denmark danish danes, sweden swedish swedes, switzerland swiss, "
        + "greece greek, poland polish poles, turkey turkish turks, finland finnish finns, ireland irish, wales welsh, thailand thai, philippines filipino, "
        + "peru peruvian, scotland scottish scots, england english, germany german, iceland icelandic, portugal portuguese, afghanistan afghan, "
        + "kazakhstan kazakh, uzbekistan uzbek, vietnam vietnamese, us usa american america");

    /// <summary>The words, in lower case, for the people of a country or the country of a people.</summary>
    public static IEnumerable<string> Of(string word)
    {
        foreach (var known in Irregular.GetValueOrDefault(word, []))
        {
            yield return known;
        }

        if (word.Length < ShortestCountry)
        {
            yield break;
        }

        var country = word[^1] is 'a' or 'e' or 'o' or 'y' ? word[..^1] : word;
        var people = word.TrimEnd('s');

        foreach (var ending in Endings)
        {
            yield return word + ending;
            yield return word + ending + "s";
            yield return country + ending;
            yield return country + ending + "s";

            if (people.EndsWith(ending, StringComparison.Ordinal) && people.Length - ending.Length >= ShortestCountry)
            {
                var stem = people[..^ending.Length];
                yield return people;
                yield return stem;
                yield return stem + "a";
                yield return stem + "e";
                yield return stem + "o";
                yield return stem + "y";
            }
        }
    }

    private static FrozenDictionary<string, string[]> Read(string table)
    {
        var words = new Dictionary<string, string[]>(StringComparer.Ordinal);

        foreach (var group in table.Split(", ").Select(entry => entry.Split(' ')))
        {
            foreach (var word in group)
            {
                words[word] = [.. group, .. group.Select(other => other + "s")];
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
