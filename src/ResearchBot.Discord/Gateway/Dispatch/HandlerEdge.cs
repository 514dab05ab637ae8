using Microsoft.Extensions.Logging;

namespace ResearchBot.Discord.Gateway.Dispatch;

/// <summary>Where the handler's failures end.</summary>
internal sealed class HandlerEdge(ILogger logger)
{
    public async Task RunAsync(HandlerCall call, CancellationToken cancellationToken)
    {
        try
        {
            await call.RunAsync(cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            Log.HandlerFailed(logger, call.Name, exception);
        }
    }
}
