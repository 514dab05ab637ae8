using System.Text.Json;
using System.Text.Json.Serialization;

using ResearchBot.Corpus;

namespace ResearchBot.Spaces;

/// <summary>What a community has set for its space. Everything has a sensible default.</summary>
public sealed record SpaceSettings
{
    /// <summary>The longest name of a shelf or tag, in UTF-16 code units.</summary>
    public const int LongestName = 100;

    /// <summary>Whether the articles of the shared space <c>default</c> are read too.</summary>
    public bool ReadsStarter { get; init; } = true;

    /// <summary>The language that the bot speaks, as a BCP 47 tag; null: that of the reader.</summary>
    public string? Language { get; init; }

    /// <summary>Whether answers are shown to the asker alone unless they say otherwise.</summary>
    public bool PrivateByDefault { get; init; }

    /// <summary>Roles whose members help others: where one of them has answered a post, the bot stays silent.</summary>
    public IReadOnlyList<string> HelperRoles { get; init; } = [];

    /// <summary>The channel where moderators are told what waits for them; null: none.</summary>
    public string? ReviewChannel { get; init; }

    /// <summary>The roles that may do something (<see cref="Authority"/>).</summary>
    public IReadOnlyDictionary<Act, IReadOnlyList<string>> Roles { get; init; } = new Dictionary<Act, IReadOnlyList<string>>();

    /// <summary>How many answers are given.</summary>
    public AnswerLimits Limits { get; init; } = new();

    /// <summary>How many days what members wrote is kept; 0: not at all; null: as the operator has it.</summary>
    public int? RetentionDays { get; init; }

    /// <summary>Whether answers are posted as plain text, without boxes and sections.</summary>
    public bool PlainMessages { get; init; }

    /// <summary>Whether the community has been shown how to begin.</summary>
    public bool HelpShown { get; init; }

    /// <summary>What is set for single channels, by their id.</summary>
    public IReadOnlyDictionary<string, ChannelSettings> Channels { get; init; } = new Dictionary<string, ChannelSettings>();

    /// <summary>What is set for single shelves, by their name.</summary>
    public IReadOnlyDictionary<string, ShelfSettings> Shelves { get; init; } = new Dictionary<string, ShelfSettings>();

    /// <summary>What a later version of the program has written: kept as it is.</summary>
    [JsonInclude]
    [JsonExtensionData]
    internal Dictionary<string, JsonElement>? Unknown { get; init; }

    /// <summary>The roles named for an act; none where nobody has said.</summary>
    public IReadOnlyList<string> RolesFor(Act act) => Roles.GetValueOrDefault(act) ?? [];

    /// <summary>What is set for a channel, or else for the one that it stands in (a thread's channel); defaults where nothing is.</summary>
    public ChannelSettings ChannelOf(string channel, string? parent = null) =>
        Channels.GetValueOrDefault(channel) ?? (parent is null ? null : Channels.GetValueOrDefault(parent)) ?? new ChannelSettings();

    /// <summary>Tells whether the bot answers in a channel: in those that are enabled, or, where none is, in all that are not disabled.</summary>
    public bool Serves(string channel, string? parent = null) =>
        ChannelOf(channel, parent).Enabled ?? Channels.Values.All(other => other.Enabled != true);

    /// <summary>Whether answers in a channel are shown to the asker alone unless they say otherwise.</summary>
    public bool IsPrivateIn(string channel, string? parent = null) => ChannelOf(channel, parent).PrivateByDefault ?? PrivateByDefault;

    /// <summary>
    /// What a question may see: the articles of the channel's shelves and tags, where it has some, without those of shelves that are
    /// closed. A shelf that only some roles may ask of is closed where others read the answer too, unless the channel names it:
    /// then whoever limited the channel has opened it there.
    /// </summary>
    /// <param name="space">The space.</param>
    /// <param name="member">Who asks; null: nobody in particular.</param>
    /// <param name="isPrivate">Whether nobody else reads the answer.</param>
    /// <param name="channel">The channel; null for a direct message, which sees all that its member may.</param>
    /// <param name="parent">The channel that a thread stands in.</param>
    public PassageFilter FilterFor(SpaceId space, Asker? member, bool isPrivate, string? channel, string? parent = null)
    {
        var set = channel is null ? new ChannelSettings() : ChannelOf(channel, parent);
        var opened = set.Shelves.Select(FacetKey.Of).ToHashSet(StringComparer.Ordinal);
        List<string> closed =
        [
            .. Shelves
                .Where(shelf => shelf.Value.AskRoles.Count > 0 && !opened.Contains(FacetKey.Of(shelf.Key)))
                .Where(shelf => !isPrivate || member is null || !Authority.MayAsk(this, member, shelf.Key))
                .Select(shelf => shelf.Key),
        ];

        return new PassageFilter(ScopeOf(space))
        {
            AnyOf = set.Shelves.Count + set.Tags.Count > 0 ? new FacetChoice(set.Shelves, set.Tags) : null,
            NoneOf = closed.Count > 0 ? new FacetChoice(closed, []) : null,
        };
    }

    /// <summary>What is set for a shelf; defaults where nothing is.</summary>
    public ShelfSettings ShelfOf(string name) =>
        Shelves.FirstOrDefault(shelf => FacetKey.Of(shelf.Key) == FacetKey.Of(name)).Value ?? new ShelfSettings();

    /// <summary>The spaces that questions of a space may see: its own, and the shared one where that is read.</summary>
    public SpaceScope ScopeOf(SpaceId space) => ReadsStarter ? new SpaceScope(space, SpaceId.Default) : new SpaceScope(space);
}
