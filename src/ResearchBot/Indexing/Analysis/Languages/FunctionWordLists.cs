using System.Text;

using Lucene.Net.Analysis.Snowball;
using Lucene.Net.Analysis.Util;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>Function words by which a text's language is told.</summary>
internal static class FunctionWordLists
{
    /// <summary>The Snowball project's list, longer than the one that is left out of English terms.</summary>
    public static IEnumerable<string> English { get; } = WordlistLoader.GetSnowballWordSet(
        IOUtils.GetDecodingReader(typeof(SnowballFilter), "english_stop.txt", Encoding.UTF8), LuceneVersion.LUCENE_48);

    /// <summary>Languages without a stemmer here, told apart from their neighbours by their most frequent words.</summary>
    public static IReadOnlyDictionary<string, string> Others { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["et"] = "ja on ei et see oli mis aga ka kui või ta oma siis nii kes selle tema need olid pole veel pärast juba",
        ["hr"] = "i u je na se da su za od s a koji što kao ali iz nije te će ili koje koja bi biti samo sve već još prema",
        ["lt"] = "ir yra kad su iš į tai kaip bet ar jis buvo nuo apie tik jau dar jo jos kurie nes po prie pagal buvo savo",
        ["pl"] = "i w na z do nie się że to jest o jak po co tak za od przez dla przy oraz są był była było już jego ich ale tym który która które tego",
        ["sk"] = "a v na sa je že s do o z to ako aj ale za by pre po sú ktorý ktoré ktorá čo tak len bol bola bolo pri už ich",
        ["sl"] = "in je v na se da za so z ki pa s ne tudi kot po iz ali bi še je bil bila bilo pri ter ob kar lahko zaradi",
        ["sq"] = "të dhe në e i me për nga një që është si por u nuk ka do më ishte kjo janë tha se ai",
        ["uk"] = "і в на не що з у до та за як це від він про його є але або який яка які був була було для також після через бути",
        ["vi"] = "và của là có không cho trong được với một người các những này đã khi từ đến cũng để về như ra vào tại sau",
    };
}
