using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Gateway;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>Hands what members do to the bot, and finds it again when the bot answers.</summary>
internal sealed class InteractionDesk(DiscordWorld world)
{
    private readonly Dictionary<ulong, EmulatedInteraction> _byId = [];
    private readonly Dictionary<string, EmulatedInteraction> _byToken = [];

    /// <summary>By its id; null when there never was one. The caller holds the gate.</summary>
    public EmulatedInteraction? Find(ulong id) => _byId.GetValueOrDefault(id);

    /// <summary>By its token; null when there never was one. The caller holds the gate.</summary>
    public EmulatedInteraction? Find(string token) => _byToken.GetValueOrDefault(token);

    /// <summary>Lets a member do something.</summary>
    public EmulatedInteraction Open(InteractionKind kind, EmulatedMember member, EmulatedChannel channel, JsonObject data, PostedMessage? source = null)
    {
        EmulatedInteraction made;

        lock (world.Gate)
        {
            made = new EmulatedInteraction(world, kind, member.In(channel), channel, data, source);
            _byId[made.Id] = made;
            _byToken[made.Token] = made;
        }

        Deliver(made);

        return made;
    }

    /// <summary>Tells the bot: by its web address when it has one, else by the gateway.</summary>
    public void Deliver(EmulatedInteraction interaction)
    {
        lock (world.Gate)
        {
            var payload = Payload(interaction);

            if (world.Delivery.Endpoint is not null)
            {
                var sending = Task.Run(() => world.Delivery.SendAsync(interaction, GatewayHub.Bytes(payload)));
                interaction.Deliveries.Add(sending);
                return;
            }

            var told = world.Hub.Publish(new GatewayEvent("INTERACTION_CREATE", payload, Intents.None, interaction.Channel.Guild?.Id));
            interaction.IsUndelivered = told == 0;
        }
    }

    private JsonObject Payload(EmulatedInteraction interaction)
    {
        var channel = interaction.Channel;
        var json = new JsonObject
        {
            ["id"] = interaction.Id.Digits(),
            ["application_id"] = world.ApplicationId.Digits(),
            ["type"] = (int)interaction.Kind,
            ["token"] = interaction.Token,
            ["version"] = 1,
            ["data"] = interaction.Data.DeepClone(),
            ["channel_id"] = channel.Id.Digits(),
            ["channel"] = channel.ToJson(),
            ["locale"] = interaction.Member.Locale,
            ["app_permissions"] = ((ulong)channel.RightsOfBot()).Digits(),
            ["entitlements"] = new JsonArray(),
            ["authorizing_integration_owners"] = interaction.Owners(),
            ["context"] = channel.Guild is null ? 1 : 0,
            ["attachment_size_limit"] = world.Options.LargestFile,
        };

        if (channel.Guild is { } guild)
        {
            json["guild_id"] = guild.Id.Digits();
            json["guild_locale"] = guild.Locale;
            json["guild"] = new JsonObject { ["id"] = guild.Id.Digits(), ["locale"] = guild.Locale, ["features"] = new JsonArray("COMMUNITY") };
            json["member"] = interaction.Member.ToJson(channel);
        }
        else
        {
            json["user"] = interaction.Member.User.ToJson();
        }

        if (interaction.Source is { } message)
        {
            json["message"] = message.ToJson();
        }

        return json;
    }
}
