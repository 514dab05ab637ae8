using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Puts the base form in the place of an irregular one.</summary>
internal sealed class IrregularFormFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public IrregularFormFilter(TokenStream words)
        : base(words) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (IrregularForms.FindBase(_term.Buffer.AsSpan(0, _term.Length)) is { } form)
        {
            _term.SetEmpty().Append(form);
        }

        return true;
    }
}
