using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Cjk;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>Any other language: words as they are written, in lower case without accents; Chinese, Japanese and Korean, which set no spaces, as overlapping pairs of characters.</summary>
internal sealed class WordsAndBigramsAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        var words = new LowerCaseFilter(Version, new CJKWidthFilter(tokenizer));

        return new TokenStreamComponents(tokenizer, new ASCIIFoldingFilter(new CJKBigramFilter(words)));
    }
}
