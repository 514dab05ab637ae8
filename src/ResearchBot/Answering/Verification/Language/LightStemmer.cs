using System.Buffers;
using System.Collections.Frozen;

namespace ResearchBot.Answering.Verification.Language;

/// <summary>Takes English endings off words, lightly, so that inflected forms meet. Irregular forms are looked up.</summary>
internal static class LightStemmer
{
    private const int ShortestStem = 3;

    private static readonly SearchValues<char> Vowels = SearchValues.Create("aeiouy");

    private static readonly FrozenDictionary<string, string> Irregular = Forms(
        "be:am,is,are,was,were,been,being have:has,had,having do:does,did,done go:goes,went,gone say:said take:took,taken "
        + "give:gave,given make:made rise:rose,risen fall:fell,fallen grow:grew,grown win:won lose:lost buy:bought sell:sold "
        + "begin:began,begun become:became come:came see:saw,seen know:knew,known find:found think:thought tell:told "
        + "get:got,gotten leave:left feel:felt bring:brought keep:kept hold:held write:wrote,written stand:stood hear:heard "
        + "mean:meant meet:met run:ran pay:paid sit:sat speak:spoke,spoken lead:led build:built send:sent spend:spent "
        + "break:broke,broken drive:drove,driven choose:chose,chosen shrink:shrank,shrunk strike:struck fight:fought "
        + "catch:caught teach:taught wear:wore,worn draw:drew,drawn show:shown throw:threw,thrown fly:flew,flown die:died,dying "
        + "man:men woman:women child:children person:people life:lives wife:wives half:halves sink:sank,sunk steal:stole,stolen "
        + "shoot:shot hide:hid,hidden swim:swam,swum sing:sang,sung lie:lied,lying deny:denied,denies,denial approve:approval "
        + "refuse:refusal arrive:arrival remove:removal decide:decision sleep:slept seek:sought forbid:forbade,forbidden");

    /// <summary>Tells whether a word is an irregular form, most often a verb's past.</summary>
    public static bool IsIrregularForm(string word) => Irregular.ContainsKey(word);

    /// <summary>The stem of a word in lower case.</summary>
    public static string Stem(string word)
    {
        if (Irregular.TryGetValue(word, out var stem))
        {
            return stem;
        }

        return word.Length <= ShortestStem || !char.IsAsciiLetter(word[^1]) ? word : DropE(Strip(word));
    }

    private static string Strip(string word) => word switch
    {
        _ when Ends(word, "ies") && word.Length > 4 => word[..^3] + "y",
        _ when Ends(word, "ied") && word.Length > 4 => word[..^3] + "y",
        _ when Ends(word, "sses") || Ends(word, "xes") || Ends(word, "shes") || Ends(word, "ches") => word[..^2],
        _ when Ends(word, "ing") && word.Length > 5 && HasVowel(word.AsSpan(0, word.Length - 3)) => Undouble(word[..^3]),
        _ when Ends(word, "ed") && word.Length > 4 && HasVowel(word.AsSpan(0, word.Length - 2)) => Undouble(word[..^2]),
        _ when Ends(word, "ly") && word.Length > 5 => word[..^2],
        _ when Ends(word, "s") && !Ends(word, "ss") && !Ends(word, "us") && !Ends(word, "is") => word[..^1],
        _ => word,
    };

    private static string DropE(string word) => word.Length > ShortestStem && word[^1] == 'e' ? word[..^1] : word;

    private static string Undouble(string word) =>
        word.Length > ShortestStem && word[^1] == word[^2] && word[^1] is not ('l' or 's' or 'z') ? word[..^1] : word;

    private static bool HasVowel(ReadOnlySpan<char> word) => word.ContainsAny(Vowels);

    private static bool Ends(string word, string ending) => word.EndsWith(ending, StringComparison.Ordinal);

    private static FrozenDictionary<string, string> Forms(string table)
    {
        var forms = new Dictionary<string, string>(StringComparer.Ordinal);

        foreach (var entry in table.Split(' '))
        {
            var (stem, others) = (entry[..entry.IndexOf(':')], entry[(entry.IndexOf(':') + 1)..]);
            stem = stem.Length > ShortestStem ? DropE(stem) : stem;

            foreach (var form in others.Split(','))
            {
                forms[form] = stem;
            }
        }

        return forms.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
