using System.Text.RegularExpressions;

namespace ResearchBot.Emulators.Discord.Showing;

/// <summary>What a server finds in the raw text of a message, whatever marks and backslashes stand around it.</summary>
internal static partial class MarkupAlarms
{
    /// <summary>Who would be notified if the message allowed it.</summary>
    public static IEnumerable<string> Pings(string raw) => PingForm().Matches(raw).Select(match => match.Value);

    /// <summary>Invitations, which clients unfold without a scheme before them, and hosts that begin like an address.</summary>
    public static IEnumerable<string> Invitations(string raw) =>
        InvitationForm().Matches(raw).Concat(HostForm().Matches(TargetForm().Replace(raw, ""))).Select(match => match.Value);

    [GeneratedRegex("@everyone|@here|<@[!&]?[0-9]+>")]
    private static partial Regex PingForm();

    [GeneratedRegex(@"(?<![/.\w])(?:discord\.gg|discord(?:app)?\.com/invite)/[\w\-]+", RegexOptions.IgnoreCase)]
    private static partial Regex InvitationForm();

    [GeneratedRegex(@"(?<![/.\w])www\.[\w\-]+\.", RegexOptions.IgnoreCase)]
    private static partial Regex HostForm();

    [GeneratedRegex(@"\]\(<[^<>\s]*>\)")]
    private static partial Regex TargetForm();
}
