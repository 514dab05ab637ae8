using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>Something that a member did and the bot has to answer: a command, a press, a choice, a form, typing.</summary>
public sealed partial class EmulatedInteraction
{
    internal static readonly TimeSpan FirstAnswer = TimeSpan.FromSeconds(3);
    internal static readonly TimeSpan Life = TimeSpan.FromMinutes(15);
    private readonly DiscordWorld _world;
    private readonly long _began;
    private readonly List<PostedMessage> _followUps = [];

    internal EmulatedInteraction(DiscordWorld world, InteractionKind kind, EmulatedMember member, EmulatedChannel channel, JsonObject data, PostedMessage? source)
    {
        _world = world;
        _began = world.Time.GetTimestamp();
        Id = world.Ids.Next();
        Token = Convert.ToBase64String(System.Text.Encoding.UTF8.GetBytes($"interaction:{Id}:{Random.Shared.GetHexString(64)}")).TrimEnd('=');
        Kind = kind;
        Member = member;
        Channel = channel;
        Data = data;
        Source = source;
    }

    /// <summary>The id.</summary>
    public ulong Id { get; }

    /// <summary>The secret with which it is answered.</summary>
    public string Token { get; }

    /// <summary>What was done.</summary>
    public InteractionKind Kind { get; }

    /// <summary>Who did it.</summary>
    public EmulatedMember Member { get; }

    /// <summary>Where.</summary>
    public EmulatedChannel Channel { get; }

    /// <summary>The message with the component; null for anything else.</summary>
    public PostedMessage? Source { get; }

    /// <summary>Nobody was there to be told; the member reads that the application did not respond.</summary>
    public bool IsUndelivered { get; internal set; }

    /// <summary>How long the first answer took; null while there is none.</summary>
    public TimeSpan? Acknowledged { get; private set; }

    /// <summary>Discord's number for the first answer: 4 message, 5 deferred, 6 deferred update, 7 update, 8 choices, 9 modal.</summary>
    public int? AcknowledgedBy { get; private set; }

    /// <summary>Three seconds passed without an answer.</summary>
    public bool HasFailed => Acknowledged is null && Age > FirstAnswer;

    /// <summary>What <c>@original</c> means; null when there is no such message.</summary>
    public PostedMessage? Original { get; internal set; }

    /// <summary>The form that was the answer.</summary>
    public EmulatedModal? Modal { get; internal set; }

    /// <summary>The choices that were the answer to typing.</summary>
    public IReadOnlyList<CommandChoice>? Choices { get; internal set; }

    /// <summary>Further messages, deleted ones too.</summary>
    public IReadOnlyList<PostedMessage> FollowUps
    {
        get
        {
            lock (_world.Gate)
            {
                return [.. _followUps];
            }
        }
    }

    internal JsonObject Data { get; }

    /// <summary>Requests to the bot's web address that may be under way.</summary>
    internal List<Task> Deliveries { get; } = [];

    internal TimeSpan Age => _world.Time.GetElapsedTime(_began);

    internal bool IsExpired => Age > Life;

    /// <summary>The first follow-up after a deferral edits the deferred message.</summary>
    internal bool IsAwaitingFirstMessage => AcknowledgedBy == 5 && Original is { IsLoading: true, IsDeleted: false };

    internal void Acknowledge(int by)
    {
        Acknowledged = Age;
        AcknowledgedBy = by;
        _world.Changes.Tell();
    }

    internal void Follow(PostedMessage message)
    {
        _followUps.Add(message);
        _world.Changes.Tell();
    }

    internal PostedMessage? Find(ulong message) =>
        _followUps.Concat(Original is { } original ? [original] : []).FirstOrDefault(one => one.Id == message && !one.IsDeleted);

    internal JsonObject ToMetadata()
    {
        var json = new JsonObject
        {
            ["id"] = Id.Digits(),
            ["type"] = (int)Kind,
            ["user"] = Member.User.ToJson(),
            ["authorizing_integration_owners"] = Owners(),
        };

        if (Source is not null && Kind == InteractionKind.Component)
        {
            json["interacted_message_id"] = Source.Id.Digits();
        }

        return json;
    }

    internal JsonObject Owners() => new() { ["0"] = Channel.Guild?.Id.Digits() ?? "0" };
}

/// <summary>Discord's numbers for what members do.</summary>
public enum InteractionKind
{
    /// <summary>A slash command, or a command on a message or user.</summary>
    Command = 2,

    /// <summary>A press of a button, or a choice.</summary>
    Component = 3,

    /// <summary>Typing in a command.</summary>
    Typing = 4,

    /// <summary>A form that was sent.</summary>
    Modal = 5,
}

/// <summary>What is offered while somebody types.</summary>
/// <param name="Name">What is shown.</param>
/// <param name="Value">What is sent: a text or a number.</param>
public sealed record CommandChoice(string Name, object Value);
