using Lucene.Net.Analysis;
using Lucene.Net.Analysis.Miscellaneous;

namespace ResearchBot.Indexing.Analysis.Languages;

/// <summary>A language's own analysis, and then without accents: people who ask leave them out.</summary>
internal sealed class FoldingAnalyzer(Analyzer language) : AnalyzerWrapper(PER_FIELD_REUSE_STRATEGY)
{
    protected override Analyzer GetWrappedAnalyzer(string fieldName) => language;

    protected override TokenStreamComponents WrapComponents(string fieldName, TokenStreamComponents components) =>
        new(components.Tokenizer, new ASCIIFoldingFilter(components.TokenStream));

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            language.Dispose();
        }

        base.Dispose(disposing);
    }
}
