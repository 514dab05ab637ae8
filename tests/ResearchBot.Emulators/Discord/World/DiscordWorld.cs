using System.Collections.Concurrent;
using ResearchBot.Emulators.Discord.Delivery;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

/// <summary>Everything that there is. Whoever reads or changes it holds the gate, and announces changes while holding it, so that events leave in order.</summary>
internal sealed class DiscordWorld
{
    public DiscordWorld(DiscordServerOptions options)
    {
        Options = options;
        Ids = new IdMint(options.Time);
        ApplicationId = Ids.Next();
        Bot = new EmulatedUser(ApplicationId, options.BotName, IsBot: true);
        Users[Bot.Id] = Bot;
        Developer = AddUser("developer");
        Hub = new GatewayHub(this);
        Desk = new InteractionDesk(this);
        Commands = new CommandBook(this);
        Delivery = new HttpDelivery(this);
    }

    public Lock Gate { get; } = new();

    public DiscordServerOptions Options { get; }

    public TimeProvider Time => Options.Time;

    public IdMint Ids { get; }

    public ulong ApplicationId { get; }

    public EmulatedUser Bot { get; }

    /// <summary>Who owns the application.</summary>
    public EmulatedUser Developer { get; }

    public Changes Changes { get; } = new();

    public GatewayHub Hub { get; }

    public InteractionDesk Desk { get; }

    public CommandBook Commands { get; }

    public HttpDelivery Delivery { get; }

    /// <summary>The address of the REST listener, without a path.</summary>
    public string Origin { get; set; } = "";

    /// <summary>The address that clients are told to connect to.</summary>
    public string GatewayAddress => Origin.Replace("http://", "ws://", StringComparison.Ordinal);

    /// <summary>The key that signs interactions sent by HTTP, in hexadecimal.</summary>
    public string PublicKey { get; set; } = "";

    /// <summary>The address that READY gives for resuming: another listener.</summary>
    public string ResumeAddress { get; set; } = "";

    /// <summary>The application's flags: which privileged intents it was granted.</summary>
    public int ApplicationFlags =>
        (Options.GrantedIntents.HasFlag(Intents.GuildPresences) ? 1 << 13 : 0)
        | (Options.GrantedIntents.HasFlag(Intents.GuildMembers) ? 1 << 15 : 0)
        | (Options.GrantedIntents.HasFlag(Intents.MessageContent) ? 1 << 19 : 0);

    public Dictionary<ulong, EmulatedUser> Users { get; } = [];

    /// <summary>The guilds that the bot is a member of, in order of joining.</summary>
    public List<EmulatedGuild> Guilds { get; } = [];

    /// <summary>Channels, threads and direct conversations by id.</summary>
    public Dictionary<ulong, EmulatedChannel> Channels { get; } = [];

    public Dictionary<ulong, PostedFile> Files { get; } = [];

    /// <summary>What the bot did that no well-behaved client does.</summary>
    public ConcurrentQueue<string> Faults { get; } = new();

    /// <summary>The bot's token is no good any more.</summary>
    public bool IsTokenReset { get; private set; }

    public DateTimeOffset Now => Time.GetUtcNow();

    /// <summary>The direct conversation of a user with the bot.</summary>
    public EmulatedChannel DirectWith(EmulatedUser user)
    {
        lock (Gate)
        {
            if (Channels.Values.FirstOrDefault(channel => channel.Recipient?.Id == user.Id) is { } open)
            {
                return open;
            }

            var made = new EmulatedChannel(this, null, Ids.Next(), ChannelKinds.Direct, "") { Recipient = user };
            Channels[made.Id] = made;

            return made;
        }
    }

    /// <summary>Makes the token worthless and ends all sessions, as Discord does when it was leaked or identified itself too often.</summary>
    public void ResetToken()
    {
        IsTokenReset = true;
        Hub.Do(new GatewayFault.Closing(4004, "Authentication failed."));
    }

    public bool Knows(string? token) => token == Options.Token && !IsTokenReset;

    public EmulatedUser AddUser(string name, bool isBot = false)
    {
        lock (Gate)
        {
            var user = new EmulatedUser(Ids.Next(), name, isBot);
            Users[user.Id] = user;

            return user;
        }
    }

    /// <summary>The address under which a stored file may be fetched for a day.</summary>
    public string AddressOf(PostedFile file, EmulatedChannel channel) =>
        $"{Origin}/attachments/{channel.Id.Digits()}/{file.Id.Digits()}/{Uri.EscapeDataString(file.Name)}?ex={Now.AddDays(1).ToUnixTimeSeconds():x}&is={Now.ToUnixTimeSeconds():x}&hm={file.Id:x}";
}
