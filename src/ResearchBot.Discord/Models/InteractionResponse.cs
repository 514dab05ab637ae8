namespace ResearchBot.Discord.Models;

/// <summary>The first answer to an interaction.</summary>
public sealed record InteractionResponse
{
    private InteractionResponse(InteractionResponseType type) => Type = type;

    /// <summary>Which kind it is.</summary>
    public InteractionResponseType Type { get; }

    /// <summary>The message that is shown or replaced.</summary>
    public MessageDraft? Draft { get; private init; }

    /// <summary>Whether the acting member alone sees it.</summary>
    public bool Ephemeral { get; private init; }

    /// <summary>What is suggested.</summary>
    public IReadOnlyList<Choice>? Choices { get; private init; }

    /// <summary>The form that is opened.</summary>
    public Modal? Modal { get; private init; }

    /// <summary>Says that a message will follow; later edits cannot change <paramref name="ephemeral"/>.</summary>
    public static InteractionResponse Deferred(bool ephemeral) => new(InteractionResponseType.DeferredMessage) { Ephemeral = ephemeral };

    /// <summary>Says that the message whose component was used may be edited later.</summary>
    public static InteractionResponse DeferredUpdate() => new(InteractionResponseType.DeferredUpdate);

    /// <summary>A message.</summary>
    public static InteractionResponse Message(MessageDraft draft, bool ephemeral) =>
        new(InteractionResponseType.Message) { Draft = draft, Ephemeral = ephemeral };

    /// <summary>Edits the message whose component was used.</summary>
    public static InteractionResponse Update(MessageDraft draft) => new(InteractionResponseType.Update) { Draft = draft };

    /// <summary>Up to 25 suggestions.</summary>
    public static InteractionResponse Suggestions(IReadOnlyList<Choice> choices) => new(InteractionResponseType.Suggestions) { Choices = choices };

    /// <summary>Opens a form.</summary>
    public static InteractionResponse Form(Modal modal) => new(InteractionResponseType.Modal) { Modal = modal };

    internal static InteractionResponse Pong() => new(InteractionResponseType.Pong);
}

/// <summary>A form.</summary>
/// <param name="CustomId">What comes back when it is submitted: 1 to 100 characters.</param>
/// <param name="Title">Up to 45 characters.</param>
/// <param name="Components">1 to 5 labelled inputs and texts.</param>
public sealed record Modal(string CustomId, string Title, IReadOnlyList<Component> Components);
