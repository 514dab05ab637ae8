using System.Text.Json.Nodes;

namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>A refusal, in the shape that Discord gives it.</summary>
internal sealed class RestError(int status, int code, string message, JsonObject? errors = null) : Exception(message)
{
    public int Status { get; } = status;

    public int Code { get; } = code;

    public JsonObject? Errors { get; } = errors;

    public static RestError Unauthorized => new(401, 0, "401: Unauthorized");

    public static RestError NotFound => new(404, 0, "404: Not Found");

    public static RestError MethodNotAllowed => new(405, 0, "405: Method Not Allowed");

    public static RestError UnknownApplication => new(404, 10002, "Unknown Application");

    public static RestError UnknownChannel => new(404, 10003, "Unknown Channel");

    public static RestError UnknownGuild => new(404, 10004, "Unknown Guild");

    public static RestError UnknownMember => new(404, 10007, "Unknown Member");

    public static RestError UnknownMessage => new(404, 10008, "Unknown Message");

    public static RestError UnknownUser => new(404, 10013, "Unknown User");

    public static RestError UnknownWebhook => new(404, 10015, "Unknown Webhook");

    public static RestError UnknownInteraction => new(404, 10062, "Unknown interaction");

    public static RestError AlreadyAcknowledged => new(400, 40060, "Interaction has already been acknowledged.");

    public static RestError TooLarge => new(413, 40005, "Request entity too large");

    public static RestError ThreadExists => new(400, 160004, "A thread has already been created for this message");

    public static RestError ThreadIsArchived => new(400, 50083, "Thread is archived");

    public static RestError MissingAccess => new(403, 50001, "Missing Access");

    public static RestError OthersMessage => new(403, 50005, "Cannot edit a message authored by another user");

    public static RestError Empty => new(400, 50006, "Cannot send an empty message");

    public static RestError CannotSendToThisUser => new(403, 50007, "Cannot send messages to this user");

    public static RestError NoMutualGuilds => new(403, 50278, "Cannot send messages to this user due to having no mutual guilds");

    public static RestError NotInThisKindOfChannel => new(400, 50008, "Cannot send messages in a non-text channel");

    public static RestError MissingPermissions => new(403, 50013, "Missing Permissions");

    public static RestError InvalidToken => new(401, 50027, "Invalid Webhook Token");

    public static RestError WrongChannelType => new(400, 50024, "Cannot execute action on this channel type");

    public static RestError NoJson => new(400, 50109, "The request body contains invalid JSON.");

    public JsonObject ToJson()
    {
        var json = new JsonObject { ["message"] = Message, ["code"] = Code };

        if (Errors is not null)
        {
            json["errors"] = Errors.DeepClone();
        }

        return json;
    }
}
