using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;

using ResearchBot.Chat;
using ResearchBot.Curation.Corrections;
using ResearchBot.Curation.Feeds;
using ResearchBot.Host.Discord;
using ResearchBot.Host.Reading;
using ResearchBot.Host.Web;
using ResearchBot.Indexing;
using ResearchBot.Ingestion.Reading;

namespace ResearchBot.Host.Service;

/// <summary>The service: the library with its background work, and every head that the configuration turns on.</summary>
internal static class ServiceHost
{
    /// <summary>Tells whether the service is of use without Discord.</summary>
    public static bool HasOtherHeads(IConfiguration configuration) => WebHead.IsOn(configuration);

    /// <summary>Builds it.</summary>
    public static IHost Build(IConfiguration configuration)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());

        // A chained configuration would lose settings that are empty on purpose.
        builder.Configuration.AddInMemoryCollection(configuration.AsEnumerable());
        builder.Logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddFilter("Polly", LogLevel.Error)
            .AddFilter("System.Net.Http", LogLevel.Warning)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore", LogLevel.Warning)
            .AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddSimpleConsole(format =>
            {
                format.SingleLine = true;
                format.TimestampFormat = "yyyy-MM-ddTHH:mm:ssZ ";
                format.UseUtcTimestamp = true;
                format.ColorBehavior = LoggerColorBehavior.Disabled;
            });
        builder.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = TimeSpan.FromSeconds(5));
        builder.Services.AddSingleton<ServiceEnd>();
        builder.Services.AddResearchBot().AddReadingWorkers(ReadingHead.Program).AddIndexWorker().AddSweepWorker().AddFeedWorker().AddCorrectionWorker();

        if (DiscordHead.IsOn(configuration))
        {
            builder.Services.AddDiscordHead();
        }

        if (WebHead.IsOn(configuration))
        {
            builder.Services.AddWebHead();
        }

        return builder.Build();
    }
}
