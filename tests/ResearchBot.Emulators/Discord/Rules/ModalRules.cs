using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;
using ResearchBot.Emulators.Discord.World;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of a form.</summary>
internal static class ModalRules
{
    private const int LongestTitle = 45;
    private const int MostComponents = 5;

    /// <exception cref="Rest.RestError">The form is refused.</exception>
    public static void Judge(JsonObject data)
    {
        var errors = new FormErrors();
        errors.Between(data, "data", "title", 1, LongestTitle);
        errors.Between(data, "data", "custom_id", 1, 100);

        if (data["components"] is not JsonArray components)
        {
            errors.Required("data.components");
        }
        else
        {
            errors.Count(components, "data.components", 1, MostComponents);
            JudgeComponents(components, errors);
        }

        errors.Throw();
    }

    private static void JudgeComponents(JsonArray components, FormErrors errors)
    {
        var controls = new ControlRules(errors);
        var i = 0;

        foreach (var component in components.Objects)
        {
            var at = $"data.components.{i++}";

            switch (component["type"].Number)
            {
                case ComponentKinds.Row when component["components"] is JsonArray { Count: 1 } only && only[0].At("type").Number == ComponentKinds.TextInput:
                    controls.JudgeTextInput((JsonObject)only[0]!, $"{at}.components.0", isLabelled: false);
                    break;
                case ComponentKinds.Label:
                    JudgeLabel(component, at, controls, errors);
                    break;
                case ComponentKinds.Text:
                    errors.Between(component, at, "content", 1, 4000);
                    break;
                default:
                    errors.Add($"{at}.type", "UNION_TYPE_CHOICES", "Value of field \"type\" must be one of (1, 10, 18).");
                    break;
            }
        }

        var names = MessageContents.Flatten(components).Select(component => component["custom_id"].Text).OfType<string>();

        if (names.GroupBy(name => name).Any(group => group.Count() > 1))
        {
            errors.Add("data.components", "COMPONENT_CUSTOM_ID_DUPLICATED", "Component custom id cannot be duplicated");
        }
    }

    private static void JudgeLabel(JsonObject label, string at, ControlRules controls, FormErrors errors)
    {
        errors.Between(label, at, "label", 1, 45);
        errors.AtMost(label, at, "description", 100);
        var place = $"{at}.component";

        switch (label["component"])
        {
            case JsonObject input when input["type"].Number == ComponentKinds.TextInput:
                controls.JudgeTextInput(input, place, isLabelled: true);
                break;
            case JsonObject list when ComponentKinds.IsSelect(list["type"].Number):
                controls.JudgeSelect(list, place);
                break;
            case JsonObject upload when upload["type"].Number == ComponentKinds.FileUpload:
                controls.JudgeUpload(upload, place);
                break;
            case JsonObject group when group["type"].Number is ComponentKinds.RadioGroup or ComponentKinds.CheckboxGroup:
                controls.JudgeName(group, place);
                controls.JudgeOptions(group, place, 10);
                break;
            case JsonObject box when box["type"].Number == ComponentKinds.Checkbox:
                controls.JudgeName(box, place);
                break;
            default:
                errors.Required(place);
                break;
        }
    }
}
