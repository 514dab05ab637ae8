using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Indexing.Embedded;

namespace ResearchBot.Tests.Indexing;

public sealed class EmbeddedPassageIndexTests : PassageIndexContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-index-");

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        _folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected override ValueTask<IPassageIndex> CreateIndexAsync() =>
        ValueTask.FromResult<IPassageIndex>(new EmbeddedPassageIndex(Options.Create(new DataOptions { Directory = _folder.FullName }), NullLogger<EmbeddedPassageIndex>.Instance));
}
