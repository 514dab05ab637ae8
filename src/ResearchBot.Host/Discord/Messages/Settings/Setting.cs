namespace ResearchBot.Host.Discord.Messages.Settings;

/// <summary>The settings, as buttons, menus and forms name them.</summary>
internal static class Setting
{
    /// <summary>The channels that are answered in: a menu of channels.</summary>
    public const string Channels = "channels";

    /// <summary>Whether one channel is answered in.</summary>
    public const string Enabled = "enabled";

    /// <summary>What is answered in a channel: a menu of <c>mention</c> and <c>free</c>.</summary>
    public const string Mode = "mode";

    /// <summary>A thread for each question of a channel.</summary>
    public const string Threads = "threads";

    /// <summary>Answers to the posts of a forum.</summary>
    public const string Posts = "posts";

    /// <summary>Answers for the asker alone: of a channel, or of all.</summary>
    public const string Private = "private";

    /// <summary>The shelves and tags that a channel sees: a form.</summary>
    public const string Seen = "seen";

    /// <summary>The answers a day of one channel: a form.</summary>
    public const string ChannelLimit = "channel-limit";

    /// <summary>The roles that may do something: the act, and a menu of roles.</summary>
    public const string Roles = "roles";

    /// <summary>The roles of helpers: a menu of roles.</summary>
    public const string Helpers = "helpers";

    /// <summary>A shelf that gets settings: a form.</summary>
    public const string Shelf = "shelf";

    /// <summary>The roles that may ask of a shelf: its key, and a menu of roles.</summary>
    public const string ShelfAsk = "shelf-ask";

    /// <summary>The roles that may curate a shelf: its key, and a menu of roles.</summary>
    public const string ShelfCurate = "shelf-curate";

    /// <summary>Whether the shared articles are read.</summary>
    public const string Starter = "starter";

    /// <summary>Whether messages are plain.</summary>
    public const string Plain = "plain";

    /// <summary>The language: a menu of two letters, or <c>reader</c>.</summary>
    public const string Language = "language";

    /// <summary>The channel where moderators are told: a menu of channels.</summary>
    public const string Review = "review";

    /// <summary>The limits of the server: a form.</summary>
    public const string Limits = "limits";

    /// <summary>The answers a day of one role: a menu of roles that opens a form, and the form.</summary>
    public const string RoleLimit = "role-limit";

    /// <summary>The days that things are kept: a menu of numbers, or <c>operator</c>.</summary>
    public const string Retention = "retention";

    /// <summary>The value of <see cref="Mode"/> for mentions.</summary>
    public const string MentionOnly = "mention";

    /// <summary>The value of <see cref="Mode"/> for every question.</summary>
    public const string Free = "free";

    /// <summary>The value of <see cref="Language"/> for each reader's own.</summary>
    public const string Reader = "reader";

    /// <summary>The value of <see cref="Retention"/> for what the operator has set.</summary>
    public const string Operator = "operator";
}
