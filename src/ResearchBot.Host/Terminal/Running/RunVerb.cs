using System.CommandLine;

using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Indexing;
using ResearchBot.Ingestion;

namespace ResearchBot.Host.Terminal.Running;

/// <summary><c>run</c>: the hosted service.</summary>
internal static class RunVerb
{
    public static Func<ParseResult, CancellationToken, Task<int>> Action(VerbRunner runner) =>
        runner.Run((session, _, cancellationToken) => RunAsync(session, cancellationToken));

    public static Command Create(VerbRunner runner)
    {
        var command = new Command("run", "Run the service until Ctrl-C: background work, and Discord when a token is set.");
        command.SetAction(Action(runner));

        return command;
    }

    private static async Task<int> RunAsync(VerbSession session, CancellationToken cancellationToken)
    {
        try
        {
            using var host = Build(session);
            host.Services.GetService<IStartupValidator>()?.Validate();
            using var held = ServiceLock.Take(host.Services.GetRequiredService<IOptions<DataOptions>>().Value);
            await host.Services.GetRequiredService<Opening>().OpenCatalogAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            await session.TellAsync(await ServiceGreeting.OfAsync(host.Services, cancellationToken));
            await host.WaitForShutdownAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being told to stop is how a service ends well.
        }

        await session.TellAsync("Stopped.");

        return ExitCode.Done;
    }

    private static IHost Build(VerbSession session)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddConfiguration(session.Configuration);
        builder.Logging
            .AddConfiguration(builder.Configuration.GetSection("Logging"))
            .AddFilter("Polly", LogLevel.Error)
            .AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning)
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
        builder.Services.AddResearchBot().AddIndexWorker();

        return builder.Build();
    }
}
