using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Interactions;

/// <summary>What an interaction names by id, described beside it.</summary>
internal sealed class ResolvedThings(EmulatedChannel channel)
{
    private readonly JsonObject _resolved = [];

    public JsonValue Add(EmulatedMember member)
    {
        Put("users", member.User.Id, member.User.ToJson());

        if (channel.Guild is not null)
        {
            var json = member.In(channel).ToJson(channel);
            json.Remove("user");
            json.Remove("deaf");
            json.Remove("mute");
            Put("members", member.User.Id, json);
        }

        return Id(member.User.Id);
    }

    public JsonValue Add(EmulatedRole role)
    {
        Put("roles", role.Id, role.ToJson());

        return Id(role.Id);
    }

    public JsonValue Add(EmulatedChannel place)
    {
        var json = place.ToJson();
        json["permissions"] = ((ulong)place.RightsOfBot()).Digits();
        Put("channels", place.Id, json);

        return Id(place.Id);
    }

    public JsonValue Add(PostedFile file)
    {
        var stored = Posting.Stored(channel.World, [file])[0];
        Put("attachments", stored.Id, stored.ToJson(channel.World, channel, ephemeral: true));

        return Id(stored.Id);
    }

    public JsonValue Add(PostedMessage message)
    {
        Put("messages", message.Id, message.ToJson());

        return Id(message.Id);
    }

    public void AddTo(JsonObject data)
    {
        if (_resolved.Count > 0)
        {
            data["resolved"] = _resolved.DeepClone();
        }
    }

    private static JsonValue Id(ulong id) => JsonValue.Create(id.Digits());

    private void Put(string kind, ulong id, JsonObject json)
    {
        if (_resolved[kind] is not JsonObject group)
        {
            _resolved[kind] = group = [];
        }

        group[id.Digits()] = json;
    }
}
