using ResearchBot.Emulators.Web;

namespace ResearchBot.Tests.Host.Terminal;

/// <summary>Articles on emulated sites, and the setting with which the program may go there.</summary>
internal static class Sites
{
    private static readonly string[] Herons =
    [
        "Herons have come back to the harbour of Bergen after forty years, the port authority said on Monday. Twelve pairs have built nests on the old grain silo.",
        "The birds left in 1984, when the last of the shallow basins was filled in to make room for containers. Biologists had long asked for a new basin.",
        "The new basin cost nine million kroner and was dug in the winter of 2022. Nobody may go near it between March and August, so that the birds can breed.",
    ];

    /// <summary>A page about herons.</summary>
    /// <param name="title">Its headline.</param>
    /// <param name="head">What stands in its head beside the title.</param>
    public static PageReply Page(string title = "Herons are back in Bergen", string head = "") => Pages.Article(title, head, Herons);

    /// <summary>Lets the program fetch from these sites alone.</summary>
    public static string[] Allowed(this WebServer sites) =>
        [FormattableString.Invariant($"--Fetch:AllowedHosts=127.0.0.1:{sites.Port}"), "--Fetch:PauseMilliseconds=0"];
}
