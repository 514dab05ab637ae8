using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.NGram;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>Thai and its neighbours, which set no spaces between words: overlapping pairs of letters.</summary>
internal sealed class PairsAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new Letters(reader);

        return new TokenStreamComponents(tokenizer, new LowerCaseFilter(Version, tokenizer));
    }

    private sealed class Letters(TextReader reader) : NGramTokenizer(Version, reader, 2, 2)
    {
        protected override bool IsTokenChar(int chr) => System.Text.Rune.IsValid(chr)
            && (System.Text.Rune.IsLetterOrDigit(new System.Text.Rune(chr)) || System.Text.Rune.GetUnicodeCategory(new System.Text.Rune(chr)) is System.Globalization.UnicodeCategory.NonSpacingMark or System.Globalization.UnicodeCategory.SpacingCombiningMark);
    }
}
