using System.Globalization;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Corpus.Revisions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Words;

namespace ResearchBot.Host.Discord.Messages.Curating;

/// <summary>What was done to the articles of a server, with the way back.</summary>
internal static class AuditPages
{
    /// <summary>How many acts a page lists.</summary>
    public const int Listed = 5;

    // So short that a page fits into a message, whatever stands on it.
    private const int MostChanges = 3;
    private const int LongestTitle = 60;
    private const int LongestNote = 60;
    private const int LongestValue = 24;

    /// <summary>One page of the trail.</summary>
    /// <param name="words">The language.</param>
    /// <param name="acts">The acts of this page, newest first.</param>
    /// <param name="at">Which page, from 0.</param>
    /// <param name="count">How many acts there are.</param>
    /// <param name="note">What became of the last undoing; empty where there was none.</param>
    public static Page Trail(Wordbook words, IReadOnlyList<CorpusAct> acts, int at, int count, Escaped note = default)
    {
        var page = new Page(Accent.Quiet).Say(Escaped.Join("\n", Escaped.Of($"{words.AuditTitle.Bold()} · {words.Number(count)}"), note.Subtext()));
        page = acts.Count == 0 ? page.Say(words.NothingDone) : acts.Aggregate(page, (whole, act) => whole.Act(words, act, at));

        return page.Turn(words, Acts.CorpusAudit, at, (count + Listed - 1) / Listed);
    }

    /// <summary>What was done to one article, newest first.</summary>
    /// <param name="words">The language.</param>
    /// <param name="article">The article.</param>
    /// <param name="acts">The acts, newest first.</param>
    /// <param name="latest">What its latest revision changed in the text; null where there is but one.</param>
    /// <param name="mayUndo">Whether whoever sees it may undo acts.</param>
    public static Page History(Wordbook words, Article article, IReadOnlyList<CorpusAct> acts, RevisionDifference? latest = null, bool mayUndo = true)
    {
        var page = new Page(Accent.Quiet)
            .Say(Escaped.Join("\n", words.HistoryTitle.Subtext(), SourceLines.Title(words, article.Details)))
            .Say(latest is null ? Escaped.Empty : DifferenceText.Of(words, latest));

        return acts.Count == 0 ? page.Say(words.NothingDone) : acts.Take(Listed).Aggregate(page, (whole, act) => mayUndo ? whole.Act(words, act, at: 0) : whole.Say(Entry(words, act)));
    }

    /// <summary>The button that undoes an act.</summary>
    public static Component Undo(Wordbook words, long number, int? at = null) => Component.Button(
        CustomId.Of(Acts.Undo, [Digits(number), .. at is { } page ? (string[])[Digits(page)] : []]).ToString(), words.UndoButton);

    /// <summary>What became of undoing.</summary>
    public static Escaped Outcome(Wordbook words, UndoOutcome outcome) => outcome switch
    {
        UndoOutcome.Undone => words.UndoneNow,
        UndoOutcome.Refused { Why: UndoRefusal.ChangedSince } => words.UndoChanged,
        UndoOutcome.Refused { Why: UndoRefusal.TextLost } => words.UndoLost,
        _ => words.UndoNothing,
    };

    private static Page Act(this Page page, Wordbook words, CorpusAct act, int at) =>
        act.CanBeUndone ? page.Choice(Entry(words, act), Undo(words, act.Number, at)) : page.Say(Entry(words, act));

    private static Escaped Entry(Wordbook words, CorpusAct act)
    {
        var title = Escaped.Text((act.After ?? act.Before)?.Details.Title is { Length: > 0 } known ? known : act.Article.Id, LongestTitle);
        var undone = act.Undoes is { } number ? Escaped.Of($" · {words.Number(number)}") : Escaped.Empty;

        return Escaped.Join(
            "\n",
            Escaped.Of($"{words.Number(act.Number)} · {words.Did(act.Kind).Bold()}{undone} · {title}"),
            Escaped.Join(" · ", ReviewCard.MemberOf(act.Who.Name), Wordbook.Moment(act.At), Escaped.Text(act.Note, LongestNote)).Subtext(),
            Escaped.Join("\n", DetailChange.Of(act).Where(change => change.Field is not "removed").Take(MostChanges).Select(change => Change(words, change))).Subtext());
    }

    private static Escaped Change(Wordbook words, DetailChange change) =>
        Escaped.Of($"{words.Field(change.Field)}: {Value(change.Before)} → {Value(change.After)}");

    private static Escaped Value(string? value) => value is null ? Escaped.Own("—") : Escaped.Text(value, LongestValue);

    private static string Digits(long number) => number.ToString(CultureInfo.InvariantCulture);
}
