using Microsoft.Extensions.Logging;

namespace ResearchBot.Answering.Model;

internal static partial class Log
{
    [LoggerMessage(EventId = 1, Level = LogLevel.Warning, Message = "The model {Model} did not answer: {Reason}. The other composer stood in.")]
    public static partial void StoodIn(ILogger logger, string model, string reason);

    [LoggerMessage(EventId = 2, Level = LogLevel.Debug, Message = "Located {Located} of {Claims} claims of the model in the passages.")]
    public static partial void Located(ILogger logger, int located, int claims);

    [LoggerMessage(EventId = 3, Level = LogLevel.Trace, Message = "The model replied: {Reply}")]
    public static partial void Replied(ILogger logger, string reply);
}
