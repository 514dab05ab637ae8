using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of the components of a message.</summary>
internal sealed class LayoutRules(FormErrors errors, IReadOnlyList<PostedFile> files)
{
    private const int MostRows = 5;
    private const int MostInAll = 40;
    private const int LongestText = 4000;
    private const int MostInRow = 5;
    private readonly ControlRules _controls = new(errors);

    /// <summary>Rows of buttons and lists, under a content.</summary>
    public void JudgeRows(JsonArray components, string at)
    {
        errors.Count(components, at, 0, MostRows);
        Each(components, at, (component, place) =>
        {
            if (component["type"].Number == ComponentKinds.Row)
            {
                JudgeRow(component, place);
            }
            else
            {
                errors.Add($"{place}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1,).");
            }
        });
        JudgeNames(components, at);
    }

    /// <summary>A layout of texts, sections and containers in place of a content.</summary>
    public void JudgeV2(JsonArray components, string at)
    {
        var all = MessageContents.Flatten(components).ToList();
        Each(components, at, (component, place) => JudgePart(component, place, isInside: false));

        if (all.Count > MostInAll)
        {
            errors.Add(at, "COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED", $"The total number of components exceeds the maximum of {MostInAll}");
        }

        if (all.Where(component => component["type"].Number == ComponentKinds.Text).Sum(component => Lengths.Of(component["content"].Text)) > LongestText)
        {
            errors.Add(at, "COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED", $"Total displayable text size exceeds maximum size of {LongestText}");
        }

        JudgeNames(components, at);
    }

    private void JudgePart(JsonObject component, string at, bool isInside)
    {
        switch (component["type"].Number)
        {
            case ComponentKinds.Row:
                JudgeRow(component, at);
                break;
            case ComponentKinds.Text:
                errors.Between(component, at, "content", 1, LongestText);
                break;
            case ComponentKinds.Section:
                JudgeSection(component, at);
                break;
            case ComponentKinds.Gallery:
                errors.Count(component["items"] ?? new JsonArray(), $"{at}.items", 1, 10);
                Each(component["items"], $"{at}.items", (item, place) => JudgeMedia(item, place, "media"));
                break;
            case ComponentKinds.File:
                JudgeMedia(component, at, "file");
                break;
            case ComponentKinds.Separator:
                errors.Range(component, at, "spacing", 1, 2);
                break;
            case ComponentKinds.Container when !isInside:
                errors.Count(component["components"] ?? new JsonArray(), $"{at}.components", 1, MostInAll);
                errors.Range(component, at, "accent_color", 0, 0xFFFFFF);
                Each(component["components"], $"{at}.components", (child, place) => JudgePart(child, place, isInside: true));
                break;
            default:
                errors.Add($"{at}.type", "UNION_TYPE_CHOICES", $"Value of field \"type\" must be one of (1, 9, 10, 12, 13, 14{(isInside ? "" : ", 17")}).");
                break;
        }
    }

    private void JudgeSection(JsonObject section, string at)
    {
        errors.Count(section["components"] ?? new JsonArray(), $"{at}.components", 1, 3);
        Each(section["components"], $"{at}.components", (child, place) =>
        {
            if (child["type"].Number == ComponentKinds.Text)
            {
                errors.Between(child, place, "content", 1, LongestText);
            }
            else
            {
                errors.Add($"{place}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (10,).");
            }
        });

        switch (section["accessory"])
        {
            case JsonObject button when button["type"].Number == ComponentKinds.Button:
                _controls.JudgeButton(button, $"{at}.accessory");
                break;
            case JsonObject picture when picture["type"].Number == ComponentKinds.Thumbnail:
                JudgeMedia(picture, $"{at}.accessory", "media");
                break;
            default:
                errors.Required($"{at}.accessory");
                break;
        }
    }

    private void JudgeRow(JsonObject row, string at)
    {
        var children = row["components"] as JsonArray ?? [];
        var isList = children.Objects.Any(child => ComponentKinds.IsSelect(child["type"].Number));
        errors.Count(children, $"{at}.components", 1, isList ? 1 : MostInRow);
        Each(children, $"{at}.components", (child, place) =>
        {
            if (child["type"].Number == ComponentKinds.Button)
            {
                _controls.JudgeButton(child, place);
            }
            else if (ComponentKinds.IsSelect(child["type"].Number))
            {
                _controls.JudgeSelect(child, place);
            }
            else
            {
                errors.Add($"{place}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (2, 3, 5, 6, 7, 8).");
            }
        });
    }

    private void JudgeMedia(JsonObject within, string at, string name)
    {
        var address = within[name].At("url").Text;

        if (address is null)
        {
            errors.Required($"{at}.{name}.url");
        }
        else if (address.StartsWith("attachment://", StringComparison.Ordinal) && files.All(file => file.Name != address["attachment://".Length..]))
        {
            errors.Add($"{at}.{name}", "UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND", "The referenced attachment was not found");
        }
        else
        {
            errors.Address((JsonObject)within[name]!, $"{at}.{name}", "url", schemes: name == "file" ? "attachment" : "http, https, attachment");
        }
    }

    private void JudgeNames(JsonArray components, string at)
    {
        var all = MessageContents.Flatten(components).ToList();

        if (all.Select(component => component["custom_id"].Text).OfType<string>().GroupBy(name => name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            errors.Add(at, "COMPONENT_CUSTOM_ID_DUPLICATED", $"Component custom id cannot be duplicated: {twice.Key}");
        }

        if (all.Select(component => component["id"].Number).OfType<long>().GroupBy(id => id).Any(group => group.Count() > 1))
        {
            errors.Add(at, "COMPONENT_ID_DUPLICATED", "Component id cannot be duplicated");
        }
    }

    private static void Each(JsonNode? items, string at, Action<JsonObject, string> judge)
    {
        var i = 0;

        foreach (var item in items.Objects)
        {
            judge(item, $"{at}.{i++}");
        }
    }
}
