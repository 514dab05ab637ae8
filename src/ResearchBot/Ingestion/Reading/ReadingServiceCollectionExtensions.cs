using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Reading.Lines;
using ResearchBot.Ingestion.Reading.Markdown;
using ResearchBot.Ingestion.Reading.Pdf;
using ResearchBot.Ingestion.Reading.PlainText;
using ResearchBot.Ingestion.Reading.Web;

namespace ResearchBot.Ingestion.Reading;

/// <summary>Registers what reads files.</summary>
public static class ReadingServiceCollectionExtensions
{
    /// <summary>Adds <see cref="ArticleFiles"/> and a reader for each format; the first that can read a file reads it, and plain text comes last.</summary>
    public static IServiceCollection AddReading(this IServiceCollection services)
    {
        services.AddOptions<ReadingOptions>().BindConfiguration(ReadingOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ReadingOptions>, ReadingOptionsValidator>();
        services.AddSingleton<ArticleLinesReader>();
        services.AddSingleton<IArticleReader, PdfReader>();
        services.AddSingleton<IArticleReader>(provider => provider.GetRequiredService<ArticleLinesReader>());
        services.AddSingleton<IArticleReader, MarkdownReader>();
        services.AddSingleton<IArticleReader, PageReader>();
        services.AddSingleton<IArticleReader, PlainTextReader>();
        services.AddSingleton(provider => new ArticleFiles(
            provider.GetServices<IArticleReader>(),
            provider.GetRequiredService<ArticleLinesReader>(),
            provider.GetRequiredService<IOptions<ReadingOptions>>(),
            provider.GetRequiredService<ILogger<ArticleFiles>>()));

        return services;
    }
}
