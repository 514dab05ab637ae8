using ResearchBot.Indexing;
using ResearchBot.Tests.Doubles;

namespace ResearchBot.Tests.Indexing;

/// <summary>Proves the contract suite, and the double that others are measured by, without a server.</summary>
public sealed class InMemoryPassageIndexTests : PassageIndexContract
{
    private protected override ValueTask<IPassageIndex> CreateIndexAsync() => ValueTask.FromResult<IPassageIndex>(new InMemoryPassageIndex());
}
