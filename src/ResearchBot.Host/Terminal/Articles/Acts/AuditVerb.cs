using System.CommandLine;

using ResearchBot.Corpus.Catalog.Audit;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary><c>articles audit</c>.</summary>
internal static class AuditVerb
{
    private const int Usual = 20;

    public static Command Create(VerbRunner runner)
    {
        var top = Options.Count("--top", "How many acts.", maximum: 10_000);
        var json = Options.Json();
        var space = Options.Space();
        var command = new Command("audit", "Show what was done to the corpus, newest first: who, what, when, before and after.") { top, json, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            await session.OpenCatalogAsync(cancellationToken);
            var acts = await session.Get<AuditTrail>().ListAsync(parsed.ReadSpace(space), parsed.GetValue(top) ?? Usual, skip: 0, cancellationToken);

            if (!parsed.GetValue(json))
            {
                ActTable.Write(session.Out, acts);

                return ExitCode.Done;
            }

            foreach (var act in acts)
            {
                await session.WriteAsync(ActView.Of(act), Json.Shapes.ActView);
            }

            return ExitCode.Done;
        }));

        return command;
    }
}
