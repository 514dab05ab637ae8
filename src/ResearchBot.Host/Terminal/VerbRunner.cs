using System.CommandLine;
using System.Data.Common;
using System.Text.RegularExpressions;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;

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
        catch (Exception exception) when (exception is UsageException or OptionsValidationException)
        {
            return await FailAsync(Sentence(exception), ExitCode.Usage);
        }
        catch (Exception exception) when (exception is FailureException or CatalogException)
        {
            return await FailAsync(exception.Message, ExitCode.Failed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = session.Report(exception);
            var what = exception is DbException ? "The catalog cannot be read or written" : "Something went wrong";

            return await FailAsync($"{what} (reference {reference}): try 'researchbot doctor', or add --Logging:LogLevel:Default=Debug for the details.", ExitCode.Failed);
        }
    }

    private static string Sentence(Exception exception) => exception is OptionsValidationException invalid
        ? string.Join(' ', invalid.Failures.Select(failure => PropertyName().Replace(failure, "")))
        : exception.Message;

    /// <summary>What generated validators put before a message.</summary>
    [GeneratedRegex("^[A-Za-z.]+: ", RegexOptions.NonBacktracking)]
    private static partial Regex PropertyName();

    private async Task<int> FailAsync(string sentence, int code)
    {
        await streams.Error.WriteLineAsync(sentence);

        return code;
    }
}
