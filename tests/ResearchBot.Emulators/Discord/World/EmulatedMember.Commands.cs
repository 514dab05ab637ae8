using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;

namespace ResearchBot.Emulators.Discord.World;

public sealed partial class EmulatedMember
{
    /// <summary>Runs a slash command.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="command">Its name, with those of group and subcommand after a space: <c>settings channel</c>.</param>
    /// <param name="options">What is filled in: texts, whole or other numbers, truth values, members, roles, channels, files.</param>
    /// <exception cref="InvalidOperationException">This member is not offered such a command here, or it cannot be filled in like this.</exception>
    public Task<EmulatedInteraction> RunCommandAsync(EmulatedChannel channel, string command, params (string Name, object? Value)[] options)
    {
        JsonObject data;

        lock (World.Gate)
        {
            var path = command.Split(' ');
            data = new CommandInput(channel, Offered(channel, path[0], 1)).Build(path[1..], options);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Command, this, channel, data));
    }

    /// <summary>Runs a command on a message.</summary>
    public Task<EmulatedInteraction> RunOnAsync(PostedMessage message, string command)
    {
        JsonObject data;

        lock (World.Gate)
        {
            Demand(Sees(message.Channel).Contains(message), $"{User.Name} does not see that message.");
            var resolved = new ResolvedThings(message.Channel);
            data = Target(Offered(message.Channel, command, 3), resolved.Add(message), resolved);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Command, this, message.Channel, data));
    }

    /// <summary>Runs a command on a member.</summary>
    public Task<EmulatedInteraction> RunOnAsync(EmulatedChannel channel, EmulatedMember member, string command)
    {
        JsonObject data;

        lock (World.Gate)
        {
            var resolved = new ResolvedThings(channel);
            data = Target(Offered(channel, command, 2), resolved.Add(member), resolved);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Command, this, channel, data));
    }

    /// <summary>Types in an option of a command, and waits for what is offered.</summary>
    /// <param name="channel">Where.</param>
    /// <param name="command">Its name, with those of group and subcommand after a space.</param>
    /// <param name="option">The option that is being typed in.</param>
    /// <param name="typed">What stands there so far.</param>
    /// <param name="others">What else is filled in.</param>
    /// <exception cref="TimeoutException">Nothing was offered.</exception>
    public async Task<IReadOnlyList<CommandChoice>> TypeAsync(EmulatedChannel channel, string command, string option, string typed, params (string Name, object? Value)[] others) =>
        await (await BeginAsync(channel, command, option, typed, others)).ChoicesAsync();

    /// <summary>Types in an option of a command, and does not wait.</summary>
    public Task<EmulatedInteraction> BeginAsync(EmulatedChannel channel, string command, string option, string typed, params (string Name, object? Value)[] others)
    {
        JsonObject data;

        lock (World.Gate)
        {
            var path = command.Split(' ');
            data = new CommandInput(channel, Offered(channel, path[0], 1)).Build(path[1..], [.. others, (option, typed)], option);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Typing, this, channel, data));
    }

    private JsonObject Offered(EmulatedChannel channel, string command, int kind)
    {
        Demand(RightsIn(channel).HasFlag(Rights.ViewChannel), $"{User.Name} does not see {channel.Name}.");

        return World.Commands.Find(this, channel, command, kind)
            ?? throw new InvalidOperationException($"{User.Name} is offered no command {command} in {(channel.Guild is null ? "direct messages" : channel.Name)}.");
    }

    private static JsonObject Target(JsonObject command, JsonValue target, ResolvedThings resolved)
    {
        var data = new JsonObject
        {
            ["id"] = command["id"]!.DeepClone(),
            ["name"] = command["name"]!.DeepClone(),
            ["type"] = command["type"]!.DeepClone(),
            ["target_id"] = target,
        };

        if (command["guild_id"] is { } guild)
        {
            data["guild_id"] = guild.DeepClone();
        }

        resolved.AddTo(data);

        return data;
    }
}
