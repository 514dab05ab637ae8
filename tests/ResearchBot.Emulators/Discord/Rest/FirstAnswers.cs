using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Interactions;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rules;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>Takes the first answer to an interaction, whichever way it came.</summary>
internal static class FirstAnswers
{
    /// <exception cref="RestError">It comes too late, or is no answer to this.</exception>
    public static void Take(RestCall call, EmulatedInteraction interaction, JsonObject body)
    {
        if (interaction.Acknowledged is not null)
        {
            throw RestError.AlreadyAcknowledged;
        }

        if (interaction.Age > EmulatedInteraction.FirstAnswer)
        {
            throw RestError.UnknownInteraction;
        }

        var kind = (int)(body["type"].Number ?? 0);
        var data = body["data"] as JsonObject ?? [];

        if (!IsAnswerTo(interaction, kind))
        {
            throw FormErrors.Of("type", "BASE_TYPE_CHOICES", $"An interaction of type {(int)interaction.Kind} cannot be answered like this.");
        }

        switch (kind)
        {
            case 4:
                var contents = MessageDraft.New(call, data, "data.");
                interaction.Original = Replies.Post(call.World, interaction, contents, IsPrivate(data));
                break;
            case 5:
                interaction.Original = Replies.Post(call.World, interaction, new MessageContents { Flags = MessageFlags.Loading }, IsPrivate(data));
                break;
            case 6:
                interaction.Original = interaction.Source;
                break;
            case 7 when interaction.Source!.IsDeleted:
                throw RestError.UnknownMessage;
            case 7:
                Posting.Edit(interaction.Source!, MessageDraft.Changed(call, data, interaction.Source!.Contents, "data."));
                interaction.Original = interaction.Source;
                break;
            case 8:
                interaction.Choices = ChoiceRules.Judge(data);
                break;
            default:
                ModalRules.Judge(data);
                var form = (JsonObject)data.DeepClone();
                form["components"] = MessageContents.Numbered(data["components"] as JsonArray);
                interaction.Modal = new EmulatedModal(form, interaction);
                break;
        }

        interaction.Acknowledge(kind);
    }

    private static bool IsAnswerTo(EmulatedInteraction interaction, int kind) => kind switch
    {
        4 or 5 => interaction.Kind != InteractionKind.Typing,
        6 or 7 => interaction.Source is not null && interaction.Kind is InteractionKind.Component or InteractionKind.Modal,
        8 => interaction.Kind == InteractionKind.Typing,
        9 => interaction.Kind is InteractionKind.Command or InteractionKind.Component,
        _ => false,
    };

    private static bool IsPrivate(JsonObject data) => ((data["flags"].Number ?? 0) & MessageFlags.Ephemeral) != 0;
}
