namespace ResearchBot.Indexing.Words;

/// <summary>Numbers in the place of terms: small, and quick to compare.</summary>
internal interface ITermNumbers
{
    /// <summary>The number of a term, from 0; −1 where it has none.</summary>
    int Find(string term);

    /// <summary>The term of a number.</summary>
    string TermOf(int number);
}
