using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Analysis.En;
using Lucene.Net.Analysis.Miscellaneous;
using Lucene.Net.Analysis.Standard;
using Lucene.Net.Util;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>English: words in lower case without accents, possessives and common function words; British spellings, irregular forms and endings (Porter) taken back.</summary>
internal sealed class EnglishTextAnalyzer : Analyzer
{
    private const LuceneVersion Version = LuceneVersion.LUCENE_48;

    protected override TokenStreamComponents CreateComponents(string fieldName, TextReader reader)
    {
        var tokenizer = new StandardTokenizer(Version, reader);
        TokenStream words = new EnglishPossessiveFilter(Version, tokenizer);
        words = new ASCIIFoldingFilter(new LowerCaseFilter(Version, words));
        words = new StopFilter(Version, words, StopAnalyzer.ENGLISH_STOP_WORDS_SET);

        return new TokenStreamComponents(tokenizer, new PorterStemFilter(new IrregularFormFilter(new SpellingFilter(words))));
    }
}
