using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.World;

public sealed partial class EmulatedMember
{
    /// <summary>Presses a button.</summary>
    /// <exception cref="InvalidOperationException">This member sees no such button, or it cannot be pressed.</exception>
    public Task<EmulatedInteraction> PressAsync(PostedMessage message, string customId)
    {
        JsonObject data;

        lock (World.Gate)
        {
            var button = Usable(message, customId);
            Demand(button["type"].Number == 2, $"{customId} is no button.");
            data = new JsonObject { ["id"] = button["id"]?.DeepClone(), ["custom_id"] = customId, ["component_type"] = 2 };
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Component, this, message.Channel, data, message));
    }

    /// <summary>Chooses in a list.</summary>
    /// <param name="message">The message with the list.</param>
    /// <param name="customId">The list.</param>
    /// <param name="chosen">Values of a list of texts, or members, roles, channels.</param>
    /// <exception cref="InvalidOperationException">This member sees no such list, or it does not offer that.</exception>
    public Task<EmulatedInteraction> SelectAsync(PostedMessage message, string customId, params object[] chosen)
    {
        JsonObject data;

        lock (World.Gate)
        {
            var list = Usable(message, customId);
            var resolved = new ResolvedThings(message.Channel);
            data = new JsonObject
            {
                ["id"] = list["id"]?.DeepClone(),
                ["custom_id"] = customId,
                ["component_type"] = list["type"]!.DeepClone(),
                ["values"] = Selection.Of(list, chosen, resolved),
            };
            resolved.AddTo(data);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Component, this, message.Channel, data, message));
    }

    /// <summary>Fills in and sends a form.</summary>
    /// <param name="modal">The form.</param>
    /// <param name="values">By the name of the field: a text, or for lists and files an array.</param>
    /// <exception cref="InvalidOperationException">The form does not take this.</exception>
    public Task<EmulatedInteraction> SubmitAsync(EmulatedModal modal, params (string Field, object Value)[] values)
    {
        JsonObject data;

        lock (World.Gate)
        {
            Demand(modal.Opener.Member.User.Id == User.Id, "Only who was shown a form can send it.");
            data = new ModalInput(modal).Build(values);
        }

        return Task.FromResult(World.Desk.Open(InteractionKind.Modal, this, modal.Opener.Channel, data, modal.Opener.Source));
    }

    private JsonObject Usable(PostedMessage message, string customId)
    {
        Demand(Sees(message.Channel).Contains(message), $"{User.Name} does not see that message.");
        var component = message.Flat().FirstOrDefault(one => one["custom_id"].Text == customId)
            ?? throw new InvalidOperationException($"There is no {customId} under that message.");
        Demand(component["disabled"].Truth != true, $"{customId} cannot be used.");

        return component;
    }
}
