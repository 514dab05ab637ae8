using System.Text;

using Microsoft.Extensions.Configuration;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>Makes what readable results are drawn on. Where no terminal shows them, lines are neither wrapped nor coloured.</summary>
internal static class Screen
{
    private const int Unwrapped = 1_000_000;

    /// <summary>Creates a console over a writer.</summary>
    /// <param name="writer">Where the text goes.</param>
    /// <param name="width">The terminal's columns; null where there is none.</param>
    /// <param name="configuration">Asked for <c>NO_COLOR</c> (https://no-color.org) and <c>TERM</c>.</param>
    public static IAnsiConsole Create(TextWriter writer, int? width, IConfiguration configuration)
    {
        var isPlain = width is null || configuration["TERM"] == "dumb" || !string.IsNullOrEmpty(configuration["NO_COLOR"]);

        return AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = isPlain ? AnsiSupport.No : AnsiSupport.Yes,
            ColorSystem = isPlain ? ColorSystemSupport.NoColors : ColorSystemSupport.Standard,
            Interactive = InteractionSupport.No,
            Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
            Out = new Output(writer, width ?? Unwrapped),
        });
    }

    /// <summary>Creates a console over a terminal that redraws what is in progress.</summary>
    public static IAnsiConsole CreateLive(TextWriter writer, int width) => AnsiConsole.Create(new AnsiConsoleSettings
    {
        Ansi = AnsiSupport.Yes,
        ColorSystem = ColorSystemSupport.NoColors,
        Interactive = InteractionSupport.Yes,
        Enrichment = new ProfileEnrichment { UseDefaultEnrichers = false },
        Out = new Output(writer, width),
    });

    private sealed class Output(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 50;

        public void SetEncoding(Encoding encoding)
        {
        }
    }
}
