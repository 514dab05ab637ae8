using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Tests.Doubles;

using Xunit;

namespace ResearchBot.Tests.Ingestion;

public sealed class StarterCorpusTests : IDisposable
{
    private readonly DirectoryInfo _seed = Directory.CreateTempSubdirectory("researchbot-");

    public void Dispose() => _seed.Delete(recursive: true);

    [Fact]
    public async Task A_file_that_a_busy_machine_could_not_read_in_time_is_read_once_more()
    {
        await File.WriteAllTextAsync(Path.Combine(_seed.FullName, "heron.txt"), "The heron stands in the lake.", TestContext.Current.CancellationToken);
        await File.WriteAllTextAsync(Path.Combine(_seed.FullName, "stork.txt"), "The stork nests on the chimney.", TestContext.Current.CancellationToken);
        var late = new LateReader();
        await using var world = await LibraryWorld.CreateAsync(services => services.Replace(ServiceDescriptor.Singleton<ISourceReader>(provider => late.Before(provider.GetRequiredService<FormatReaders>()))), _seed.FullName);

        var read = await world.Get<ArticleCatalog>().ReadAsync(SpaceId.Default, TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(["The heron stands in the lake.", "The stork nests on the chimney."], read.Select(article => article.Text.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(4, late.Reads);
    }

    /// <summary>Gives up every file the first time.</summary>
    private sealed class LateReader : ISourceReader
    {
        private readonly ConcurrentDictionary<string, bool> _met = new(StringComparer.Ordinal);
        private ISourceReader? _reader;

        public int Reads { get; private set; }

        public LateReader Before(ISourceReader reader)
        {
            _reader = reader;

            return this;
        }

        public async IAsyncEnumerable<ReadResult> ReadAsync(SourceFile file, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            Reads++;

            if (_met.TryAdd(file.Name, true))
            {
                yield return new ReadResult.Failed(file.Name, "The file takes longer than 30 seconds to read.");
                yield break;
            }

            await foreach (var result in _reader!.ReadAsync(file, cancellationToken))
            {
                yield return result;
            }
        }
    }
}
