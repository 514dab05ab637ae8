using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

using ResearchBot.Ingestion.Feeds;
using ResearchBot.Ingestion.Reading.Lines;
using ResearchBot.Ingestion.Reading.Markdown;
using ResearchBot.Ingestion.Reading.Pdf;
using ResearchBot.Ingestion.Reading.PlainText;
using ResearchBot.Ingestion.Reading.Web;
using ResearchBot.Ingestion.Reading.Word;
using ResearchBot.Ingestion.Reading.Worker;

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
        services.AddSingleton<IArticleReader, WordReader>();
        services.AddSingleton<IArticleReader>(provider => provider.GetRequiredService<ArticleLinesReader>());
        services.AddSingleton<IArticleReader, MarkdownReader>();
        services.AddSingleton<IArticleReader, PageReader>();
        services.AddSingleton<IArticleReader, PlainTextReader>();
        services.AddSingleton<FormatReaders>();
        services.TryAddSingleton<IFeedReader, FeedReader>();
        services.TryAddSingleton<ISourceReader>(provider => provider.GetRequiredService<FormatReaders>());
        services.AddSingleton(provider => new ArticleFiles(
            provider.GetRequiredService<ISourceReader>(),
            provider.GetRequiredService<ArticleLinesReader>(),
            provider.GetRequiredService<IOptions<ReadingOptions>>(),
            provider.GetRequiredService<ILogger<ArticleFiles>>()));

        return services;
    }

    /// <summary>Has files read in child processes: what they hold can then neither stop this one nor hold it up.</summary>
    /// <param name="services">Where to add.</param>
    /// <param name="program">Starts a process that calls <see cref="WorkerSide.RunAsync"/>.</param>
    public static IServiceCollection AddReadingWorkers(this IServiceCollection services, ReadingProgram program)
    {
        services.AddSingleton(program);
        services.AddSingleton<ReadingWorkers>();
        services.Replace(ServiceDescriptor.Singleton<ISourceReader>(provider => provider.GetRequiredService<ReadingWorkers>()));
        services.Replace(ServiceDescriptor.Singleton<IFeedReader>(provider => provider.GetRequiredService<ReadingWorkers>()));

        return services;
    }
}
