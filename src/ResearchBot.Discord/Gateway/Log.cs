using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Gateway.Events;

namespace ResearchBot.Discord.Gateway;

/// <summary>Never what was written, and never a token: kinds, numbers and sizes.</summary>
internal static partial class Log
{
    [LoggerMessage(100, LogLevel.Warning, "The count of begun sessions could not be read; it starts at zero.")]
    public static partial void BudgetNotRead(ILogger logger, Exception exception);

    [LoggerMessage(101, LogLevel.Warning, "The count of begun sessions could not be written; a restart will not know of them.")]
    public static partial void BudgetNotWritten(ILogger logger, Exception exception);

    [LoggerMessage(102, LogLevel.Warning, "Shard {Shard} waits {Wait} before it begins another session: as many as may be were begun.")]
    public static partial void BudgetSpent(ILogger logger, int shard, TimeSpan wait);

    [LoggerMessage(103, LogLevel.Information, "Shard {Shard} is ready.")]
    public static partial void Ready(ILogger logger, int shard);

    [LoggerMessage(104, LogLevel.Information, "Shard {Shard} closes with {Code}; next: {Next}.")]
    public static partial void Closing(ILogger logger, int shard, string next, int code);

    [LoggerMessage(105, LogLevel.Information, "Shard {Shard} connects again in {Pause}; next: {Next}.")]
    public static partial void Reconnecting(ILogger logger, int shard, string next, TimeSpan pause);

    [LoggerMessage(106, LogLevel.Warning, "Shard {Shard} could not connect: {Error}.")]
    public static partial void NotConnected(ILogger logger, int shard, string error);

    [LoggerMessage(107, LogLevel.Warning, "The connection of shard {Shard} broke: {Error}.")]
    public static partial void Broken(ILogger logger, int shard, string error);

    [LoggerMessage(108, LogLevel.Warning, "The gateway answers shard {Shard} no longer.")]
    public static partial void Silent(ILogger logger, int shard);

    [LoggerMessage(109, LogLevel.Debug, "The connection of shard {Shard} was not closed in good form: {Error}.")]
    public static partial void NotClosed(ILogger logger, int shard, string error);

    [LoggerMessage(110, LogLevel.Warning, "Shard {Shard} passed over a payload that it cannot read: operation {Operation}, event {Kind}, {Size} bytes.")]
    public static partial void PassedOver(ILogger logger, int shard, Opcode? operation, EventKind kind, int size);

    [LoggerMessage(111, LogLevel.Warning, "Shard {Shard} passed over a payload of more than {Size} bytes.")]
    public static partial void Oversized(ILogger logger, int shard, int size);

    [LoggerMessage(112, LogLevel.Error, "A handler failed: {Call}.")]
    public static partial void HandlerFailed(ILogger logger, string call, Exception exception);

    [LoggerMessage(113, LogLevel.Warning, "Handlers are too slow: {Count} messages were passed over.")]
    public static partial void MessagesDropped(ILogger logger, long count);

    [LoggerMessage(114, LogLevel.Warning, "The address of the gateway could not be asked for: {Error}.")]
    public static partial void GatewayNotFound(ILogger logger, string error);
}
