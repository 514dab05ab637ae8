using System.CommandLine;

using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Host.Service;
using ResearchBot.Indexing.Embeddings;
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
        string? fault = null;

        try
        {
            using var host = ServiceHost.Build(session.Configuration);
            host.Services.GetService<IStartupValidator>()?.Validate();
            host.Services.GetRequiredService<EmbeddingSource>().FindEncoder();
            using var held = ServiceLock.Take(host.Services.GetRequiredService<IOptions<DataOptions>>().Value);
            await host.Services.GetRequiredService<Opening>().OpenCatalogAsync(cancellationToken);
            await host.StartAsync(cancellationToken);
            await session.TellAsync(await ServiceGreeting.OfAsync(host.Services, cancellationToken));
            await host.WaitForShutdownAsync(cancellationToken);
            fault = host.Services.GetRequiredService<ServiceEnd>().Fault;
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // Being told to stop is how a service ends well.
        }

        await session.TellAsync(fault ?? "Stopped.");

        return fault is null ? ExitCode.Done : ExitCode.Failed;
    }
}
