using System.CommandLine;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Text;
using ResearchBot.Curation;

namespace ResearchBot.Host.Terminal.Articles.Acts;

/// <summary><c>articles undo</c>.</summary>
internal static class UndoVerb
{
    public static Command Create(VerbRunner runner)
    {
        var act = new Argument<long>("act") { Description = "The act's number, as 'articles audit' shows it.", HelpName = "act-id" };
        var space = Options.Space();
        var command = new Command("undo", "Undo an act: put back what was before it, as an act of its own.") { act, space };
        command.SetAction(runner.Run(async (session, parsed, cancellationToken) =>
        {
            var (here, number) = (parsed.ReadSpace(space), parsed.GetValue(act));
            await session.OpenForChangeAsync(cancellationToken);

            switch (await session.Get<CorpusUndo>().UndoAsync(here, number, Actor.Terminal, cancellationToken))
            {
                case UndoOutcome.Undone undone:
                    await session.CatchUpAsync(cancellationToken);
                    await session.Streams.Output.WriteLineAsync(
                        FormattableString.Invariant($"Act {number} is undone; that is act {undone.Act.Number}. {Now(undone.Act)}"));

                    return ExitCode.Done;
                case UndoOutcome.Refused refused:
                    throw new FailureException(Sentence(here, number, refused.Why));
                default:
                    throw new InvalidOperationException("An act is undone, or it is not.");
            }
        }));

        return command;
    }

    private static string Now(CorpusAct act) => act.After is { } after
        ? $"Article '{ShownText.OneLine(act.Article.Id)}' is {(after.Removed ? "removed" : "in use")}."
        : "The suggestion waits again.";

    private static string Sentence(SpaceId space, long number, UndoRefusal why) => why switch
    {
        UndoRefusal.NoSuchAct => FormattableString.Invariant($"There is no act {number} in space '{space}': 'researchbot articles audit' shows all."),
        UndoRefusal.ChangedSince => FormattableString.Invariant($"Act {number} is not undone, because the article was changed since: undo what came later first."),
        UndoRefusal.TextLost => FormattableString.Invariant($"Act {number} is not undone, because the earlier text is damaged."),
        _ => FormattableString.Invariant($"Act {number} changed nothing that could be put back."),
    };
}
