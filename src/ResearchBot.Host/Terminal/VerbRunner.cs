using System.CommandLine;
using System.Data.Common;
using System.Text.RegularExpressions;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Backups;
using ResearchBot.Corpus.Catalog.Faults;

namespace ResearchBot.Host.Terminal;

/// <summary>Runs a verb: whatever goes wrong becomes one plain sentence and an exit code, never a stack trace.</summary>
internal sealed partial class VerbRunner(TerminalStreams streams, IReadOnlyList<string> settings)
{
    /// <summary>Makes a verb the action of a command.</summary>
    public Func<ParseResult, CancellationToken, Task<int>> Run(Func<VerbSession, ParseResult, CancellationToken, Task<int>> verb) =>
        (parsed, cancellationToken) => RunAsync(verb, parsed, cancellationToken);

    private async Task<int> RunAsync(
        Func<VerbSession, ParseResult, CancellationToken, Task<int>> verb, ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var session = new VerbSession(streams, settings);

        try
        {
            return await verb(session, parsed, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return ExitCode.Stopped;
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            await streams.Error.WriteLineAsync(
                Explain(exception) ?? CatalogFault.Explain(exception, session.DataDirectory) ?? Refer(exception, session.Report(exception)));

            return exception is UsageException or OptionsValidationException ? ExitCode.Usage : ExitCode.Failed;
        }
    }

    /// <summary>What is wrong, in the words of the one who threw it for readers; null for a fault that nobody foresaw.</summary>
    public static string? Explain(Exception exception) => exception switch
    {
        OptionsValidationException invalid => string.Join(' ', invalid.Failures.Select(failure => PropertyName().Replace(failure, ""))),
        UsageException or FailureException or CatalogException or BackupException => exception.Message,
        _ => null,
    };

    private static string Refer(Exception exception, string reference)
    {
        var what = exception is DbException ? "The catalog cannot be read or written" : "Something went wrong";

        return $"{what} (reference {reference}): try 'researchbot doctor', or add --Logging:LogLevel:Default=Debug for the details.";
    }

    /// <summary>What generated validators put before a message.</summary>
    [GeneratedRegex("^[A-Za-z.]+: ", RegexOptions.NonBacktracking)]
    private static partial Regex PropertyName();
}
