using System.ComponentModel.DataAnnotations;
using System.Globalization;

using Microsoft.Extensions.Options;

namespace ResearchBot.Ingestion.Fetching;

/// <summary>How pages and feeds are fetched (section <c>Fetch</c>).</summary>
public sealed class FetchOptions : IValidatableObject
{
    /// <summary>The configuration section.</summary>
    public const string Section = "Fetch";

    private const int MostBytes = 256 * 1024 * 1024;

    /// <summary>The ports that are fetched from, with commas between them. Default 80 and 443.</summary>
    public string Ports { get; set; } = "80,443";

    /// <summary>
    /// Hosts with their ports (<c>wiki.intern:8080</c>), with commas between them, that may be fetched although they are in a private
    /// network. Whoever may name an address can then make the bot read there. Default: none.
    /// </summary>
    public string AllowedHosts { get; set; } = "";

    /// <summary>How many seconds an address may take, its redirects included. Default 30.</summary>
    public int Seconds { get; set; } = 30;

    /// <summary>How many bytes may come over the wire. Default 20 MB.</summary>
    public int WireBytes { get; set; } = 20 * 1024 * 1024;

    /// <summary>How many bytes they may unfold to. Default 64 MB.</summary>
    public int ExpandedBytes { get; set; } = 64 * 1024 * 1024;

    /// <summary>How many times its size a body may unfold to, beyond its first megabyte. Default 100.</summary>
    public int Ratio { get; set; } = 100;

    /// <summary>How many redirects are followed. Default 5.</summary>
    public int Redirects { get; set; } = 5;

    /// <summary>How many milliseconds lie between two requests to one host. Default 1000.</summary>
    public int PauseMilliseconds { get; set; } = 1_000;

    /// <summary>Whether what sites ask of programs in their <c>robots.txt</c> is kept to. Default true.</summary>
    public bool Robots { get; set; } = true;

    /// <summary>Where the operator can be reached, an address or a mail address: sites see it beside the program's name. Default: nowhere.</summary>
    public string Contact { get; set; } = "";

    internal IReadOnlySet<int> PortSet => Parts(Ports).Select(port => int.Parse(port, NumberStyles.None, CultureInfo.InvariantCulture)).ToHashSet();

    internal IReadOnlySet<string> AllowedSet => Parts(AllowedHosts).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
    [
        .. Within(Seconds, 1, 600, nameof(Seconds)),
        .. Within(WireBytes, 1_024, MostBytes, nameof(WireBytes)),
        .. Within(ExpandedBytes, 1_024, MostBytes, nameof(ExpandedBytes)),
        .. Within(Ratio, 2, 10_000, nameof(Ratio)),
        .. Within(Redirects, 0, 20, nameof(Redirects)),
        .. Within(PauseMilliseconds, 0, 60_000, nameof(PauseMilliseconds)),
        .. Unless(Parts(Ports).Length > 0 && Array.TrueForAll(Parts(Ports), IsPort), "Fetch:Ports is a list of ports from 1 to 65535, such as '80,443'."),
        .. Unless(Array.TrueForAll(Parts(AllowedHosts), IsHost), "Fetch:AllowedHosts is a list of hosts with their ports, such as 'wiki.intern:8080'."),
        .. Unless(Contact.All(c => c is >= ' ' and <= '~' and not ('(' or ')')), "Fetch:Contact has other characters than an address or a mail address."),
    ];

    private static string[] Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsPort(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var port) && port is >= 1 and <= 65_535;

    private static bool IsHost(string text) => text.LastIndexOf(':') is > 0 and var colon && IsPort(text[(colon + 1)..]);

    private static IEnumerable<ValidationResult> Within(int value, int least, int most, string name) =>
        Unless(value >= least && value <= most, string.Create(CultureInfo.InvariantCulture, $"{Section}:{name} is a number from {least} to {most}."));

    private static IEnumerable<ValidationResult> Unless(bool holds, string sentence) => holds ? [] : [new ValidationResult(sentence)];
}

[OptionsValidator]
internal sealed partial class FetchOptionsValidator : IValidateOptions<FetchOptions>;
