using CsCheck;

using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Analysis.Languages;

using Xunit;

namespace ResearchBot.Tests.Indexing.Analysis;

public sealed class SpacedTermReaderTests
{
    private static readonly string[] Pieces =
    [
        " ", " ", " ", "\n", "\n\n", "\r\n", "\t", "\u00A0", "\u2003", "the", "The", "of", "and", "not", "l'", "d’", "qu'", "il",
        "run", "running", "Houses", "U.S.A.", "3.5", "10,000", "GPT-4", "won", "can't", "dogs'", "it’s", "'s", "’s", "_", "a_b", "__",
        ".", ",", ":", ";", "!", "?", "(", ")", "[", "\"", "'", "’", "‘", "“", "”", "–", "—", "-", "/", "*", "…", "@", "#", "&", "+", "=",
        "é", "e\u0301", "\u0301", "\u200D", "\u200C", "\u00AD", "\u200B", "\uFEFF", "ß", "ﬁ", "İ", "Straße", "naïve", "Москва", "ή", "かな", "カタカナ", "漢字", "한국", "ไทย", "שלום", "א\"ב", "ہے", "می\u200Cخواهم",
        "😀", "👩\u200D👩", "𝒳", "\uD83D", "1", "0", "x", "Z", "e.g.", "http://a.b/c?d=e", "a@b.de", "½", "²", "%", "$5",
    ];

    private static readonly Gen<string> Text = Gen.OneOf(Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.Int[0, Pieces.Length - 1].Select(at => Pieces[at]), Gen.Char.Select(sign => sign.ToString())).Array[0, 40].Select(parts => string.Concat(parts));

    public static TheoryData<string> Languages => [.. KnownLanguages.All.Keys];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Reading_stretch_by_stretch_gives_what_reading_the_whole_gives(string language)
    {
        using var whole = new TermReader(KnownLanguages.All[language].Analyzer());
        using var spaced = new SpacedTermReader(KnownLanguages.All[language].Analyzer());

        // Every text twice: once learned, once remembered.
        Text.Sample(text => Assert.Equal(whole.Read(text), spaced.Read(text)), iter: 800, threads: 1);
        Text.Sample(text => Assert.Equal(whole.Read(text + " " + text), spaced.Read(text + " " + text)), iter: 200, threads: 1);
    }
}
