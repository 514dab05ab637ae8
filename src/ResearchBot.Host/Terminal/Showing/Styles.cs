using Spectre.Console;

namespace ResearchBot.Host.Terminal.Showing;

/// <summary>The few styles in use; all of them can be read in black and white.</summary>
internal static class Styles
{
    public static Style Title { get; } = new(decoration: Decoration.Bold);

    public static Style Marker { get; } = new(Color.Teal);

    public static Style Note { get; } = new(decoration: Decoration.Dim);

    public static Style Quote { get; } = new(decoration: Decoration.Italic | Decoration.Dim);

    /// <summary>The style of a state: ok, warning or failed.</summary>
    public static Style Of(string state) => state switch
    {
        Checking.CheckView.Ok => new Style(Color.Green),
        Checking.CheckView.Warning => new Style(Color.Olive),
        _ => new Style(Color.Maroon, decoration: Decoration.Bold),
    };

    public static Style Link { get; } = new(Color.Blue, decoration: Decoration.Underline);
}
