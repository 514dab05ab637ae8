using Microsoft.Extensions.Logging;

using ResearchBot.Corpus.Text;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>Writes log messages as plain lines beside the results; exceptions only where details were asked for.</summary>
internal sealed class ErrorLineLogs(TextWriter error) : ILoggerProvider
{
    public ILogger CreateLogger(string categoryName) => new Lines(error);

    public void Dispose()
    {
    }

    private sealed class Lines(TextWriter error) : ILogger
    {
        private bool _hasDetails;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel != LogLevel.None;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            _hasDetails |= logLevel <= LogLevel.Debug;
            var line = $"{Name(logLevel)}: {ShownText.OneLine(formatter(state, exception))}";

            lock (error)
            {
                error.WriteLine(_hasDetails && exception is not null ? $"{line}{Environment.NewLine}{ShownText.Lines(exception.ToString())}" : line);
            }
        }

        private static string Name(LogLevel level) => level switch
        {
            LogLevel.Warning => "warning",
            LogLevel.Error or LogLevel.Critical => "error",
            _ => "note",
        };
    }
}
