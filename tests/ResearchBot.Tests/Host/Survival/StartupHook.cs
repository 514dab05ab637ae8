using System.Diagnostics;
using System.Globalization;

using ResearchBot.Corpus.Catalog;

/// <summary>
/// Runs within the program, before it, where the runtime is told so by <c>DOTNET_STARTUP_HOOKS</c>: writes down what is acknowledged,
/// and kills the process at a named step. The program itself knows nothing of it.
/// </summary>
internal static class StartupHook
{
    public const string StepVariable = "KILL_AT_STEP";
    public const string OccurrenceVariable = "KILL_AT_OCCURRENCE";
    public const string AcknowledgedVariable = "ACKNOWLEDGED_FILE";

    public static void Initialize() => DiagnosticListener.AllListeners.Subscribe(new Sources());

    private sealed class Sources : IObserver<DiagnosticListener>
    {
        public void OnNext(DiagnosticListener value)
        {
            if (value.Name == WriteSteps.Source)
            {
                value.Subscribe(new Steps());
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }

    private sealed class Steps : IObserver<KeyValuePair<string, object?>>
    {
        private readonly string? _step = Environment.GetEnvironmentVariable(StepVariable);
        private readonly string? _file = Environment.GetEnvironmentVariable(AcknowledgedVariable);
        private int _left = int.Parse(Environment.GetEnvironmentVariable(OccurrenceVariable) ?? "1", CultureInfo.InvariantCulture);

        public void OnNext(KeyValuePair<string, object?> value)
        {
            if (value is { Key: WriteSteps.Acknowledged, Value: IReadOnlyList<AddedArticle> added } && _file is not null)
            {
                File.AppendAllLines(_file, added.Select(article => string.Create(CultureInfo.InvariantCulture, $"{article.Key.Id} {article.Revision}")));
            }

            if (value.Key == _step && Interlocked.Decrement(ref _left) == 0)
            {
                Process.GetCurrentProcess().Kill();
                Thread.Sleep(Timeout.Infinite);
            }
        }

        public void OnCompleted()
        {
        }

        public void OnError(Exception error)
        {
        }
    }
}
