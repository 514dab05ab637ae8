using System.Globalization;

using ResearchBot.Emulators.Discord.World;
using ResearchBot.Spaces;

using Xunit;

namespace ResearchBot.Tests.Host.Discord.Settings;

/// <summary>A server whose owner sets it up, and a member who notices.</summary>
internal sealed class SettingsServer(BotWorld world, string name)
{
    private const string Question = "When was the harbour treaty signed?";

    private EmulatedChannel? _channel;
    private EmulatedMember? _ada;

    public EmulatedGuild Guild { get; } = world.Discord.AddGuild(name);

    public EmulatedMember Owner => Guild.Owner;

    public EmulatedChannel Channel => _channel ??= Guild.AddTextChannel("general");

    public EmulatedMember Ada => _ada ??= Guild.AddMember("ada");

    /// <summary>An id as custom ids and settings have it.</summary>
    public static string Digits(ulong id) => id.ToString(CultureInfo.InvariantCulture);

    /// <summary>The settings as they are stored.</summary>
    public async Task<SpaceSettings> SettingsAsync() =>
        await world.Get<SpaceSettingsStore>().ReadAsync(BotWorld.SpaceOf(Guild), TestContext.Current.CancellationToken);

    /// <summary>The owner opens the settings, and a section of them.</summary>
    public async Task<PostedMessage> OpenAsync(string section)
    {
        var opened = await Owner.RunCommandAsync(Channel, "settings");
        var overview = await opened.OriginalAsync();
        var chosen = await Owner.SelectAsync(overview, "settings:open", section);

        return await chosen.OriginalAsync(message => message.Buttons.Any(button => button.CustomId == "settings:open:overview"));
    }

    /// <summary>The owner chooses in a menu.</summary>
    public async Task<PostedMessage> ChooseAsync(PostedMessage screen, string menu, string shows, params object[] chosen) =>
        await (await Owner.SelectAsync(screen, menu, chosen)).OriginalAsync(message => Shows(message, shows));

    /// <summary>The owner presses a button.</summary>
    public async Task<PostedMessage> PressAsync(PostedMessage screen, string button, string shows) =>
        await (await Owner.PressAsync(screen, button)).OriginalAsync(message => Shows(message, shows));

    /// <summary>The owner opens a form and fills it in.</summary>
    public async Task<PostedMessage> FillAsync(PostedMessage screen, string button, string shows, params (string Field, object Value)[] values)
    {
        var pressed = await Owner.PressAsync(screen, button);
        var sent = await Owner.SubmitAsync(await pressed.ModalAsync(), values);

        return await sent.OriginalAsync(message => Shows(message, shows));
    }

    /// <summary>A member asks, and reads something.</summary>
    public async Task<PostedMessage> AskAsync(string reads, EmulatedMember? member = null, EmulatedChannel? channel = null)
    {
        var run = await (member ?? Ada).RunCommandAsync(channel ?? Channel, "ask", ("question", Question));

        return await run.OriginalAsync(message => Shows(message, reads));
    }

    private static bool Shows(PostedMessage message, string text) => message.Text.Contains(text, StringComparison.Ordinal);
}
