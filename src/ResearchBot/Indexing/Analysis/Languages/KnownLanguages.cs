using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Ar;
using Lucene.Net.Analysis.Bg;
using Lucene.Net.Analysis.Ca;
using Lucene.Net.Analysis.Cz;
using Lucene.Net.Analysis.Da;
using Lucene.Net.Analysis.De;
using Lucene.Net.Analysis.El;
using Lucene.Net.Analysis.Es;
using Lucene.Net.Analysis.Eu;
using Lucene.Net.Analysis.Fa;
using Lucene.Net.Analysis.Fi;
using Lucene.Net.Analysis.Fr;
using Lucene.Net.Analysis.Ga;
using Lucene.Net.Analysis.Gl;
using Lucene.Net.Analysis.Hi;
using Lucene.Net.Analysis.Hu;
using Lucene.Net.Analysis.Hy;
using Lucene.Net.Analysis.Id;
using Lucene.Net.Analysis.It;
using Lucene.Net.Analysis.Lv;
using Lucene.Net.Analysis.Nl;
using Lucene.Net.Analysis.No;
using Lucene.Net.Analysis.Pt;
using Lucene.Net.Analysis.Ro;
using Lucene.Net.Analysis.Ru;
using Lucene.Net.Analysis.Sv;
using Lucene.Net.Analysis.Tr;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>The languages with endings and function words of their own: stemmers and lists of Lucene.</summary>
internal static class KnownLanguages
{
    /// <summary>What is assumed of a text whose language nobody knows.</summary>
    public const string Default = "en";

    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    /// <summary>By primary language subtag (ISO 639-1).</summary>
    public static IReadOnlyDictionary<string, KnownLanguage> All { get; } = new Dictionary<string, KnownLanguage>(StringComparer.Ordinal)
    {
        [Default] = new(() => new EnglishTextAnalyzer(), () => FunctionWordLists.English),
        ["ar"] = new(() => new ArabicAnalyzer(Version), () => ArabicAnalyzer.DefaultStopSet),
        ["bg"] = new(() => new BulgarianAnalyzer(Version), () => BulgarianAnalyzer.DefaultStopSet),
        ["ca"] = new(() => new CatalanAnalyzer(Version), () => CatalanAnalyzer.DefaultStopSet),
        ["cs"] = new(() => new CzechAnalyzer(Version), () => CzechAnalyzer.DefaultStopSet),
        ["da"] = new(() => new DanishAnalyzer(Version), () => DanishAnalyzer.DefaultStopSet),
        ["de"] = new(() => new GermanAnalyzer(Version), () => GermanAnalyzer.DefaultStopSet),
        ["el"] = new(() => new GreekAnalyzer(Version), () => GreekAnalyzer.DefaultStopSet),
        ["es"] = new(() => new SpanishAnalyzer(Version), () => SpanishAnalyzer.DefaultStopSet),
        ["eu"] = new(() => new BasqueAnalyzer(Version), () => BasqueAnalyzer.DefaultStopSet),
        ["fa"] = new(() => new PersianAnalyzer(Version), () => PersianAnalyzer.DefaultStopSet),
        ["fi"] = new(() => new FinnishAnalyzer(Version), () => FinnishAnalyzer.DefaultStopSet),
        ["fr"] = new(() => new FrenchAnalyzer(Version), () => FrenchAnalyzer.DefaultStopSet),
        ["ga"] = new(() => new IrishAnalyzer(Version), () => IrishAnalyzer.DefaultStopSet),
        ["gl"] = new(() => new GalicianAnalyzer(Version), () => GalicianAnalyzer.DefaultStopSet),
        ["hi"] = new(() => new HindiAnalyzer(Version), () => HindiAnalyzer.DefaultStopSet),
        ["hu"] = new(() => new HungarianAnalyzer(Version), () => HungarianAnalyzer.DefaultStopSet),
        ["hy"] = new(() => new ArmenianAnalyzer(Version), () => ArmenianAnalyzer.DefaultStopSet),
        ["id"] = new(() => new IndonesianAnalyzer(Version), () => IndonesianAnalyzer.DefaultStopSet),
        ["it"] = new(() => new ItalianAnalyzer(Version), () => ItalianAnalyzer.DefaultStopSet),
        ["lv"] = new(() => new LatvianAnalyzer(Version), () => LatvianAnalyzer.DefaultStopSet),
        ["nl"] = new(() => new DutchAnalyzer(Version), () => DutchAnalyzer.DefaultStopSet),
        ["no"] = new(() => new NorwegianAnalyzer(Version), () => NorwegianAnalyzer.DefaultStopSet),
        ["pt"] = new(() => new PortugueseAnalyzer(Version), () => PortugueseAnalyzer.DefaultStopSet),
        ["ro"] = new(() => new RomanianAnalyzer(Version), () => RomanianAnalyzer.DefaultStopSet),
        ["ru"] = new(() => new RussianAnalyzer(Version), () => RussianAnalyzer.DefaultStopSet),
        ["sv"] = new(() => new SwedishAnalyzer(Version), () => SwedishAnalyzer.DefaultStopSet),
        ["tr"] = new(() => new TurkishAnalyzer(Version), () => TurkishAnalyzer.DefaultStopSet),
    };

    /// <summary>The language of a BCP 47 tag as it stands here: its primary subtag in lower case, one name for both Norwegians; that of an unknown language where there is none.</summary>
    public static string Primary(string? tag)
    {
        var primary = (tag ?? "").Split('-', '_')[0].ToLowerInvariant();

        return primary switch
        {
            "" or "und" or "mul" or "zxx" => Default,
            "nb" or "nn" => "no",
            _ => primary,
        };
    }
}

/// <summary>A language: what cuts its texts into terms, and its function words.</summary>
internal sealed record KnownLanguage(Func<Analyzer> Analyzer, Func<IEnumerable<string>> FunctionWords);
