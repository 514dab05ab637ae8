using System.Text;

using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Benchmarks.Discord;

/// <summary>Makes the data of MESSAGE_CREATE as Discord sends it, of about a kilobyte, in the channels of a server in turn.</summary>
/// <param name="servers">The channels of each server.</param>
internal sealed class MessageMint(IReadOnlyList<EmulatedChannel[]> servers)
{
    private const string Words =
        "The harbour office published the new timetable this morning, and nobody in the whole town seems to have read it before noon 🚢";

    private ulong _last = (ulong)(TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() - 1_420_070_400_000) << 22;
    private int _count;

    /// <summary>Makes the next.</summary>
    public (ulong Guild, byte[] Data) Next()
    {
        var number = _count++;
        var channels = servers[number % servers.Count];
        var channel = channels[number / servers.Count % channels.Length];
        var guild = channel.Guild!;
        var author = 900_000_000_000_000_000UL + ((ulong)(number % 5_000) << 22);

        return (guild.Id, Encoding.UTF8.GetBytes(
            $$"""
            {"type":0,"tts":false,"timestamp":"2026-08-01T12:34:56.789000+00:00","pinned":false,"nonce":"{{_last}}","mentions":[],"mention_roles":[],
            "mention_everyone":false,"member":{"roles":["{{guild.BotRole.Id}}"],"premium_since":null,"pending":false,"nick":null,"mute":false,
            "joined_at":"2024-02-03T04:05:06.000000+00:00","flags":0,"deaf":false,"communication_disabled_until":null,"banner":null,"avatar":null},
            "id":"{{_last++}}","flags":0,"embeds":[],"edited_timestamp":null,"content":"{{Words}} {{number}}","components":[],
            "channel_type":0,"channel_id":"{{channel.Id}}","author":{"username":"member{{number % 5_000}}","public_flags":0,"primary_guild":null,"id":"{{author}}",
            "global_name":"Member {{number % 5_000}}","discriminator":"0","clan":null,"avatar_decoration_data":null,"avatar":"0123456789abcdef0123456789abcdef"},
            "attachments":[],"guild_id":"{{guild.Id}}"}
            """.ReplaceLineEndings("")));
    }
}
