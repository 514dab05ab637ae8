using ResearchBot.Chat;
using ResearchBot.Discord;
using ResearchBot.Host.Discord.Entries;
using ResearchBot.Host.Discord.Jobs;
using ResearchBot.Host.Discord.Listening;

namespace ResearchBot.Host.Discord.Asking;

/// <summary>Makes jobs of interactions.</summary>
internal sealed class InteractionJobs(ServerMap map)
{
    /// <summary>The job that a member's use of an entry asks for.</summary>
    public AnswerJob Of(Visit visit, QuestionKind kind, string? text)
    {
        var guild = visit.Guild ?? throw new InvalidOperationException("There is no server here.");
        var parent = map.ParentOf(guild, visit.Channel);

        return new AnswerJob
        {
            Id = visit.Interaction.Id,
            Kind = kind,
            Guild = guild,
            Channel = visit.Channel,
            Member = visit.Member,
            Roles = [.. visit.Asker.RoleIds.Select(Snowflake.TryParse).OfType<Snowflake>()],
            ManagesServer = visit.Asker.ManagesServer,
            Text = (text ?? "").Trim(),
            Locale = visit.Interaction.Locale,
            IsDirect = visit.Home is not null,
            IsPrivate = visit.Context.GetBoolean("private") ?? visit.Settings.IsPrivateIn(visit.Channel.ToString(), parent?.ToString()),
            ReceivedAt = visit.Context.Token.ReceivedAt,
            Reply = new ReplyAddress.ToInteraction(visit.Interaction.ApplicationId, visit.Interaction.Token),
        };
    }
}
