using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Settings;

/// <summary><c>/settings</c>: how the bot behaves in a server, on screens that change in place.</summary>
internal sealed class SettingsModule(SpaceSettingsStore store, SettingsScreens screens) : IEntryModule
{
    private static readonly AccessRule Rule = AccessRule.Of(Act.Administer);

    public IEnumerable<Entry> Entries =>
    [
        Entry.Command("settings", Rule, async (visit, token) => await visit.TellAsync(await ShowAsync(visit, SettingsPlace.Overview, token), token)),
        Entry.Component(Acts.Settings, Rule, PressAsync),
        Entry.Form(Acts.Settings, Rule, (visit, token) => EditAsync(visit, SettingsRequest.Of(visit), token)),
    ];

    private async Task PressAsync(Visit visit, CancellationToken cancellationToken)
    {
        var request = SettingsRequest.Of(visit);

        if (FormEdits.FindForm(request, visit.Words, visit.Settings) is { } form)
        {
            await visit.Context.ShowModalAsync(form, cancellationToken);
        }
        else if (SettingsPlace.Find(request) is { } place)
        {
            await AnswerAsync(visit, await ShowAsync(visit, place, cancellationToken), cancellationToken);
        }
        else
        {
            await EditAsync(visit, request, cancellationToken);
        }
    }

    private async Task EditAsync(Visit visit, SettingsRequest request, CancellationToken cancellationToken)
    {
        if (SettingsEdit.Find(request, visit.Guild.ToString() ?? "") is not { } edit)
        {
            await visit.TellAsync(Page.Of(visit.Words.OutOfDate, Accent.Notice), cancellationToken);

            return;
        }

        await (IsOwnScreen(visit) ? visit.Context.DeferUpdateAsync(cancellationToken) : visit.Context.DeferAsync(ephemeral: true, cancellationToken));
        await AnswerAsync(visit, await ChangeAsync(visit, edit, cancellationToken), cancellationToken);
    }

    private async Task<Page> ChangeAsync(Visit visit, SettingsEdit edit, CancellationToken cancellationToken)
    {
        if (edit.NeedsMessages && !screens.ReadsMessages)
        {
            return await ShowAsync(visit, edit.Place, cancellationToken, visit.Words.NotSaved(visit.Words.FreeNeedsIntent));
        }

        switch (await store.ChangeAsync(visit.Space, edit.Change, cancellationToken))
        {
            case SettingsChange.Changed changed:
                var words = Wordbook.For(changed.Settings.Language, visit.Interaction.Locale, visit.Interaction.GuildLocale);

                return await ShowAsync(visit with { Settings = changed.Settings, Words = words }, edit.Place, cancellationToken, words.Saved);
            case SettingsChange.Refused refused:
                return await ShowAsync(visit, edit.Place, cancellationToken, visit.Words.NotSaved(FaultOf(visit.Words, refused.Fault)));
            default:
                throw new InvalidOperationException("A change is made or refused.");
        }
    }

    private async Task<Page> ShowAsync(Visit visit, SettingsPlace place, CancellationToken cancellationToken, Escaped note = default) =>
        await screens.ShowAsync(place, visit.Words, visit.Space, visit.Settings, note, cancellationToken);

    private static Escaped FaultOf(Wordbook words, SettingsFault fault) => words.Fault(fault.Field) ?? Escaped.Text(fault.Sentence);

    private static Task AnswerAsync(Visit visit, Page page, CancellationToken cancellationToken) => IsOwnScreen(visit)
        ? visit.Context.UpdateAsync(page.Draft(), cancellationToken)
        : visit.TellAsync(page, cancellationToken);

    /// <summary>The screen is the member's own: what others see, such as the welcome, stays as it is.</summary>
    private static bool IsOwnScreen(Visit visit) => visit.Interaction.Message?.Flags.HasFlag(MessageFlags.Ephemeral) == true;
}
