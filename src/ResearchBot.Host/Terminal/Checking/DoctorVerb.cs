using System.CommandLine;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Corpus.Text;
using ResearchBot.Host.Terminal.Showing;

using Spectre.Console;

namespace ResearchBot.Host.Terminal.Checking;

/// <summary><c>doctor</c>: what works, what does not, and what to do.</summary>
internal static class DoctorVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(15);

    public static Command Create(VerbRunner runner)
    {
        var json = Options.Json();
        var deep = new Option<bool>("--deep") { Description = "Look at every stored text, however long it takes." };
        var command = new Command("doctor", "Check configuration, catalog, index, model, embedding, feeds and Discord.") { json, deep };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var found = new List<CheckView>();

            foreach (var (name, check) in ChecksOf(parsed.GetValue(deep)))
            {
                found.Add(await CheckAsync(session, name, check, parsed.GetValue(deep) ? Timeout.InfiniteTimeSpan : Patience, cancellationToken));
            }

            var worst = Worst(found);

            if (parsed.GetValue(json))
            {
                await session.WriteAsync(new DoctorView(worst, found), Json.Shapes.DoctorView);
            }
            else
            {
                Write(session.Out, found);
            }

            return worst == CheckView.Failed ? ExitCode.Failed : ExitCode.Done;
        }));

        return command;
    }

    private static IReadOnlyList<(string Name, Func<VerbSession, CancellationToken, Task<CheckView>> Check)> ChecksOf(bool isDeep) =>
    [
        ("configuration", Check.ConfigurationAsync),
        ("catalog", (session, cancellationToken) => Check.CatalogAsync(session, isDeep, cancellationToken)),
        ("index", Check.IndexAsync),
        ("model", Check.ModelAsync),
        (EmbeddingCheck.Name, EmbeddingCheck.RunAsync),
        ("feeds", FeedsCheck.RunAsync),
        ("discord", DiscordCheck.RunAsync),
    ];

    /// <summary>Whatever a check runs into is what it found.</summary>
    private static async Task<CheckView> CheckAsync(
        VerbSession session, string name, Func<VerbSession, CancellationToken, Task<CheckView>> check, TimeSpan patience, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(patience);

        try
        {
            return await check(session, limit.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new CheckView(name, CheckView.Failed, $"it gave no answer within {Patience.TotalSeconds:0} seconds.");
        }
        catch (Exception exception) when (exception is UsageException or OptionsValidationException && name != "configuration" && !EmbeddingCheck.Explains(name, exception))
        {
            return new CheckView(name, CheckView.Failed, "it cannot be checked before the configuration is corrected.");
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return new CheckView(name, CheckView.Failed, VerbRunner.Explain(exception) ?? CatalogFault.Explain(exception, session.DataDirectory) ?? $"it does not work (reference {session.Report(exception)}): {exception.Message}");
        }
    }

    private static string Worst(IReadOnlyList<CheckView> found) =>
        found.Any(check => check.State == CheckView.Failed) ? CheckView.Failed
        : found.Any(check => check.State == CheckView.Warning) ? CheckView.Warning
        : CheckView.Ok;

    private static void Write(IAnsiConsole console, IReadOnlyList<CheckView> found)
    {
        const int Indent = 9;

        foreach (var check in found)
        {
            var line = new Paragraph(check.Name, Styles.Title);
            line.Append($": {ShownText.OneLine(check.Message)}");
            console.WriteParagraph(line, Indent, new Label(check.State, Styles.Of(check.State)));
        }
    }
}
