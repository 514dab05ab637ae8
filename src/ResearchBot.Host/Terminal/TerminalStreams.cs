using System.Text;

namespace ResearchBot.Host.Terminal;

/// <summary>What a verb reads from and writes to. Output carries results alone; everything else goes to errors.</summary>
/// <param name="Input">Standard input, as bytes.</param>
/// <param name="Output">Results.</param>
/// <param name="Error">Progress, logs and errors.</param>
internal sealed record TerminalStreams(Stream Input, TextWriter Output, TextWriter Error) : IAsyncDisposable
{
    /// <summary>The columns of the terminal that shows the output; null when it goes to a file or another program.</summary>
    public int? OutputWidth { get; init; }

    /// <summary>The columns of the terminal that shows errors; null when there is none.</summary>
    public int? ErrorWidth { get; init; }

    /// <summary>The streams of this process, in UTF-8 whatever the locale.</summary>
    public static TerminalStreams OfProcess() => new(
        Console.OpenStandardInput(), Writer(Console.OpenStandardOutput()), Writer(Console.OpenStandardError()))
    {
        OutputWidth = Console.IsOutputRedirected ? null : Width(),
        ErrorWidth = Console.IsErrorRedirected ? null : Width(),
    };

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await Output.DisposeAsync();
        await Error.DisposeAsync();
        await Input.DisposeAsync();
    }

    private static StreamWriter Writer(Stream stream) => new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { AutoFlush = true };

    private static int Width() => Console.WindowWidth > 0 ? Console.WindowWidth : 80;
}
