using System.Text;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

using ResearchBot.Corpus;
using ResearchBot.Ingestion.Reading;

using Xunit;

namespace ResearchBot.Tests.Ingestion.Reading;

/// <summary>The real registration, with verbs for tests.</summary>
internal static class Reading
{
    public static ArticleFiles Files(int? maximumBytes = null) => new ServiceCollection()
        .AddLogging()
        .AddSingleton<IConfiguration>(new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["Reading:MaximumBytes"] = maximumBytes?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "26214400" })
            .Build())
        .AddReading()
        .BuildServiceProvider()
        .GetRequiredService<ArticleFiles>();

    public static async Task<IReadOnlyList<ReadResult>> AllAsync(string name, ReadOnlyMemory<byte> bytes) =>
        await Files().ReadAsync(new SourceFile(name, bytes), TestContext.Current.CancellationToken).ToArrayAsync(TestContext.Current.CancellationToken);

    public static Task<IReadOnlyList<ReadResult>> AllAsync(string name, string text) => AllAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<ArticleDraft> DraftAsync(string name, ReadOnlyMemory<byte> bytes) =>
        Assert.IsType<ReadResult.Read>(Assert.Single(await AllAsync(name, bytes))).Draft;

    public static Task<ArticleDraft> DraftAsync(string name, string text) => DraftAsync(name, Encoding.UTF8.GetBytes(text));

    public static async Task<string> ReasonAsync(string name, ReadOnlyMemory<byte> bytes) =>
        Assert.IsType<ReadResult.Failed>(Assert.Single(await AllAsync(name, bytes))).Reason;

    public static Task<string> ReasonAsync(string name, string text) => ReasonAsync(name, Encoding.UTF8.GetBytes(text));
}
