using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

using ResearchBot.Host.Reading;
using ResearchBot.Ingestion.Reading;
using ResearchBot.Ingestion.Reading.Worker;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading.Worker;

/// <summary>Files read in child processes: those of the program, or stand-ins made of a line of shell.</summary>
internal sealed class Pool : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    private Pool(ReadingProgram program, params (string Key, string Value)[] settings)
    {
        var all = settings.ToDictionary(setting => $"Reading:{setting.Key}", setting => (string?)setting.Value);
        _services = new ServiceCollection()
            .AddLogging()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(all).Build())
            .AddSingleton<TimeProvider>(Time)
            .AddReading()
            .AddReadingWorkers(program)
            .BuildServiceProvider();
    }

    public FakeTimeProvider Time { get; } = new() { AutoAdvanceAmount = TimeSpan.Zero };

    public static Pool OfTheProgram(params (string Key, string Value)[] settings) => new(ReadingHead.Program, settings);

    /// <summary>A child that greets as it should and then does what the shell says.</summary>
    public static Pool Greeting(string shell, params (string Key, string Value)[] settings) => OfShell($"printf RBREAD01; {shell}", settings);

    public static Pool OfShell(string shell, params (string Key, string Value)[] settings)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "The stand-ins are lines of shell.");

        return new Pool(new ReadingProgram("/bin/sh", ["-c", shell]), settings);
    }

    public async Task<ReadResult> ReadAsync(string name, string text)
    {
        var results = _services.GetRequiredService<ArticleFiles>().ReadAsync(new SourceFile(name, System.Text.Encoding.UTF8.GetBytes(text)), TestContext.Current.CancellationToken);

        return Assert.Single(await results.ToArrayAsync(TestContext.Current.CancellationToken));
    }

    public async Task<ReadResult> ReadFileAsync(string path) =>
        Assert.Single(await _services.GetRequiredService<ArticleFiles>().ReadAsync(path, TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken));

    public async Task<string> ReasonAsync(string name = "some.md", string text = "Text.") => Assert.IsType<ReadResult.Failed>(await ReadAsync(name, text)).Reason;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
