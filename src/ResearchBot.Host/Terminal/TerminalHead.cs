using System.CommandLine;

using ResearchBot.Host.Terminal.Settings;

namespace ResearchBot.Host.Terminal;

/// <summary>Runs a command line: parses, runs the verb, and turns whatever comes of it into an exit code and at most one sentence.</summary>
internal sealed class TerminalHead(TerminalStreams streams)
{
    /// <summary>Runs a command line.</summary>
    /// <returns>One of <see cref="ExitCode"/>.</returns>
    public async Task<int> RunAsync(IReadOnlyList<string> args, CancellationToken cancellationToken)
    {
        var (words, settings) = SettingTokens.Split(args);
        var parsed = VerbTree.Create(new VerbRunner(streams, settings)).Parse(words, new ParserConfiguration { ResponseFileTokenReplacer = null });

        if (UsageSentence.Find(parsed) is { } sentence)
        {
            await streams.Error.WriteLineAsync(sentence);

            return ExitCode.Usage;
        }

        var invocation = new InvocationConfiguration
        {
            Output = streams.Output,
            Error = streams.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };

        return await parsed.InvokeAsync(invocation, cancellationToken);
    }
}
