using System.Diagnostics;

namespace ResearchBot.Corpus.Catalog;

/// <summary>
/// Announces the steps on the way of an article from its reader to the index, under the name <see cref="Source"/>, to whoever traces
/// the process from outside. Where nobody listens, as in a program that is simply run, a step costs one comparison.
/// </summary>
internal static class WriteSteps
{
    /// <summary>The name under which steps are announced.</summary>
    public const string Source = "ResearchBot.WriteSteps";

    public const string ArticleRead = "article read";
    public const string TransactionBegun = "transaction begun";
    public const string RowsWritten = "rows written";
    public const string Committed = "committed";
    public const string Acknowledged = "acknowledged";
    public const string JobsTaken = "jobs taken";
    public const string Encoding = "encoding";
    public const string IndexWritten = "index written";
    public const string IndexCommitted = "index committed";
    public const string JobsCrossedOut = "jobs crossed out";
    public const string ProfileSaved = "profile saved";
    public const string GenerationBuilt = "generation built";
    public const string GenerationNamed = "generation named";
    public const string SchemaChanging = "schema changing";

    private static readonly DiagnosticListener Listener = new(Source);

    /// <summary>Announces a step.</summary>
    /// <param name="step">Which.</param>
    /// <param name="subject">What it is about.</param>
    public static void Announce(string step, object? subject = null)
    {
        if (Listener.IsEnabled())
        {
            Listener.Write(step, subject);
        }
    }
}
