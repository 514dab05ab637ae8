using Lucene.Net.Analysis;
using Lucene.Net.Analysis.TokenAttributes;

namespace ResearchBot.Indexing.Analysis;

/// <summary>Puts the American spelling in the place of the British one.</summary>
internal sealed class SpellingFilter : TokenFilter
{
    private readonly ICharTermAttribute _term;

    public SpellingFilter(TokenStream words)
        : base(words) => _term = AddAttribute<ICharTermAttribute>();

    public override bool IncrementToken()
    {
        if (!m_input.IncrementToken())
        {
            return false;
        }

        if (Spelling.FindAmerican(_term.Buffer.AsSpan(0, _term.Length)) is { } spelling)
        {
            _term.SetEmpty().Append(spelling);
        }

        return true;
    }
}
