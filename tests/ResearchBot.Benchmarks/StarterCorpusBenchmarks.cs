using BenchmarkDotNet.Attributes;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Ingestion;
using ResearchBot.Retrieval;

namespace ResearchBot.Benchmarks;

/// <summary>A question over the starter corpus, warm, in process, without a model.</summary>
[MemoryDiagnoser]
public class StarterCorpusBenchmarks
{
    private static readonly PassageFilter Everything = new(new SpaceScope(SpaceId.Default));

    private ServiceProvider _services = null!;
    private DirectoryInfo _folder = null!;

    [Params("What is in Putin's plan for AI?", "When did the EU AI Act enter into force?", "What is the capital of France?")]
    public string Question { get; set; } = "";

    [GlobalSetup]
    public async Task SetupAsync()
    {
        _folder = Directory.CreateTempSubdirectory("researchbot-benchmark-");
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Directory"] = _folder.FullName,
                ["Corpus:Seed"] = Path.Combine(AppContext.BaseDirectory, "corpus"),
            })
            .Build();
        _services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddResearchBot().BuildServiceProvider();
        await _services.GetRequiredService<Opening>().OpenAsync(progress: null, CancellationToken.None);
    }

    [Benchmark(Baseline = true)]
    public Task<Findings> Find() =>
        _services.GetRequiredService<Retriever>().FindAsync(new SearchRequest(Question, Everything), CancellationToken.None);

    [Benchmark]
    public Task<Answer> Ask() =>
        _services.GetRequiredService<Answerer>().AskAsync(new Question(Question, Everything), CancellationToken.None);

    [GlobalCleanup]
    public async Task CleanupAsync()
    {
        await _services.DisposeAsync();
        _folder.Delete(recursive: true);
    }
}
