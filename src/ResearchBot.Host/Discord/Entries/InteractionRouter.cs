using System.Globalization;

using Microsoft.Extensions.Logging;

using ResearchBot.Discord;
using ResearchBot.Discord.Interactions;
using ResearchBot.Discord.Models;
using ResearchBot.Host.Discord.Listening;
using ResearchBot.Host.Discord.Markup;
using ResearchBot.Host.Discord.Messages;
using ResearchBot.Host.Discord.Words;
using ResearchBot.Spaces;

namespace ResearchBot.Host.Discord.Entries;

/// <summary>Brings an interaction to its entry, if the member may use it. Whatever goes wrong there ends in a sentence and a reference.</summary>
internal sealed class InteractionRouter(EntryTable entries, SpaceSettingsStore settings, ServerMap map, DirectMembers direct, TimeProvider time, ILogger<InteractionRouter> logger)
{
    /// <summary>Answers an interaction.</summary>
    public async Task RouteAsync(InteractionContext context, CancellationToken cancellationToken)
    {
        var visit = new Visit(context, WordsFor(context, null), new SpaceSettings());

        try
        {
            visit = await PlaceAsync(visit, cancellationToken);
            await RouteAsync(visit, cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            var reference = time.GetUtcNow().ToUnixTimeMilliseconds().ToString("x", CultureInfo.InvariantCulture);
            Log.EntryFailed(logger, NameOf(context), reference, exception);
            await ApologizeAsync(visit, reference, cancellationToken);
        }
    }

    /// <summary>Finds the server and its settings: in memory, but for a moment now and then, so that the acknowledgement does not wait.</summary>
    private async Task<Visit> PlaceAsync(Visit visit, CancellationToken cancellationToken)
    {
        visit = visit.Interaction.GuildId is null ? visit with { Home = await direct.FindHomeAsync(visit.Member, cancellationToken) } : visit;

        if (visit.Guild is not { } guild)
        {
            return visit;
        }

        var here = await settings.ReadAsync(ServerSpace.Of(guild), cancellationToken);

        return visit with { Settings = here, Words = WordsFor(visit.Context, here.Language) };
    }

    private static Wordbook WordsFor(InteractionContext context, string? language) =>
        Wordbook.For(language, context.Interaction.Locale, context.Interaction.GuildLocale);

    private Task RouteAsync(Visit visit, CancellationToken cancellationToken)
    {
        var entry = entries.Find(visit.Context);
        var refusal = entry is null ? Page.Of(visit.Words.OutOfDate, Accent.Notice) : Gate.FindRefusal(entry, visit, ParentOf(visit));

        if (visit.Interaction.Type is InteractionType.Autocomplete)
        {
            return refusal is null ? SuggestAsync(entry!, visit, cancellationToken) : visit.Context.SuggestAsync([], cancellationToken);
        }

        return refusal is null ? entry!.RunAsync(visit, cancellationToken) : visit.TellAsync(refusal, cancellationToken);
    }

    private Snowflake? ParentOf(Visit visit) =>
        visit.Interaction.Channel?.ParentId ?? (visit.Guild is { } guild ? map.ParentOf(guild, visit.Channel) : null);

    private static async Task SuggestAsync(Entry entry, Visit visit, CancellationToken cancellationToken) =>
        await visit.Context.SuggestAsync(entry.SuggestAsync is null ? [] : await entry.SuggestAsync(visit, cancellationToken), cancellationToken);

    private async Task ApologizeAsync(Visit visit, string reference, CancellationToken cancellationToken)
    {
        if (visit.Interaction.Type is InteractionType.Autocomplete)
        {
            return;
        }

        try
        {
            await visit.TellAsync(Page.Of(visit.Words.WentWrong(Escaped.Text(reference).Bold()), Accent.Notice), cancellationToken);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            Log.ApologyFailed(logger, reference, exception);
        }
    }

    private static string NameOf(InteractionContext context) =>
        context.CommandPath.Length > 0 ? context.CommandPath : CustomId.Parse(context.CustomId)?.Act ?? "unknown";
}
