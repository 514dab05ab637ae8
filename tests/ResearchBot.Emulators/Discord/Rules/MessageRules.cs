using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.Rest;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of a message.</summary>
internal static class MessageRules
{
    private const int LongestContent = 2000;
    private const int LongestNonce = 25;
    private const int MostFiles = 10;

    /// <exception cref="RestError">The message is refused.</exception>
    public static void Judge(MessageContents contents, JsonObject body, IReadOnlyList<(int Number, PostedFile File)> files, int largestFile, string at)
    {
        if (files.Any(file => file.File.Content.Length > largestFile))
        {
            throw RestError.TooLarge;
        }

        var errors = new FormErrors();
        var isV2 = (contents.Flags & MessageFlags.ComponentsV2) != 0;

        if (Lengths.Of(contents.Text) > LongestContent)
        {
            errors.TooLong($"{at}content", LongestContent);
        }

        if (contents.Files.Count > MostFiles)
        {
            errors.TooLong($"{at}attachments", MostFiles);
        }

        errors.AtMost(body, at.TrimEnd('.'), "nonce", LongestNonce);
        JudgeAttachments(body["attachments"], contents.Files, files, $"{at}attachments", errors);
        AllowedMentionRules.Judge(body["allowed_mentions"], $"{at}allowed_mentions", errors);
        EmbedRules.Judge(contents.Embeds, $"{at}embeds", errors);

        if (isV2)
        {
            ForbidBesideV2(contents, at, errors);
            new LayoutRules(errors, contents.Files).JudgeV2(contents.Components, $"{at}components");
        }
        else
        {
            new LayoutRules(errors, contents.Files).JudgeRows(contents.Components, $"{at}components");
        }

        errors.Throw();

        if (contents.IsEmpty || (isV2 && contents.Components.Count == 0))
        {
            throw RestError.Empty;
        }
    }

    private static void ForbidBesideV2(MessageContents contents, string at, FormErrors errors)
    {
        foreach (var (name, isThere) in new[] { ("content", contents.Text.Length > 0), ("embeds", contents.Embeds.Count > 0) })
        {
            if (isThere)
            {
                errors.Add($"{at}{name}", "MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2", $"The '{name}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2");
            }
        }
    }

    private static void JudgeAttachments(JsonNode? attachments, IReadOnlyList<PostedFile> stored, IReadOnlyList<(int Number, PostedFile File)> files, string at, FormErrors errors)
    {
        var i = 0;

        foreach (var attachment in attachments.Objects)
        {
            var id = attachment["id"].Id;

            if (files.All(file => (ulong)file.Number != id) && stored.All(file => file.Id != id))
            {
                errors.Add($"{at}.{i}.id", "ATTACHMENT_NOT_FOUND", "There is no such file in the request or in the message.");
            }

            errors.AtMost(attachment, $"{at}.{i}", "description", 1024);
            i++;
        }
    }
}
