using System.Text.Json.Nodes;
using ResearchBot.Emulators.Discord.Json;

namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>What Discord demands of buttons, lists and fields.</summary>
internal sealed class ControlRules(FormErrors errors)
{
    private const int LongestName = 100;
    private const int LinkStyle = 5;
    private const int PremiumStyle = 6;

    public void JudgeButton(JsonObject button, string at)
    {
        var style = button["style"].Number;

        if (style is null or < 1 or > PremiumStyle)
        {
            errors.NotAChoice($"{at}.style", "(1, 2, 3, 4, 5, 6)");
        }

        errors.AtMost(button, at, "label", 80);

        if (button["label"].Text is not { Length: > 0 } && button["emoji"] is null && style != PremiumStyle)
        {
            errors.Add($"{at}.label", "BUTTON_COMPONENT_LABEL_REQUIRED", "A button must have a label or an emoji");
        }

        if (style == LinkStyle)
        {
            if (button["url"].Text is null)
            {
                errors.Add(at, "BUTTON_COMPONENT_URL_REQUIRED", "A url is required");
            }

            if (button["custom_id"] is not null)
            {
                errors.Add(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }

            errors.Address(button, at, "url", 512, "http, https, discord");
        }
        else
        {
            JudgeName(button, at);

            if (button["url"] is not null)
            {
                errors.Add(at, "BUTTON_COMPONENT_CUSTOM_ID_URL_MUTUALLY_EXCLUSIVE", "A custom id and url cannot both be specified");
            }
        }
    }

    public void JudgeSelect(JsonObject list, string at)
    {
        JudgeName(list, at);
        errors.AtMost(list, at, "placeholder", 150);
        errors.Range(list, at, "min_values", 0, 25);
        errors.Range(list, at, "max_values", 1, 25);

        if (list["type"].Number == ComponentKinds.StringSelect)
        {
            JudgeOptions(list, at, 25);
        }
    }

    public void JudgeOptions(JsonObject list, string at, int most)
    {
        var options = list["options"] as JsonArray ?? [];
        errors.Count(options, $"{at}.options", 1, most);
        var i = 0;

        foreach (var option in options.Objects)
        {
            errors.Between(option, $"{at}.options.{i}", "label", 1, 100);
            errors.Between(option, $"{at}.options.{i}", "value", 1, 100);
            errors.AtMost(option, $"{at}.options.{i}", "description", 100);
            i++;
        }

        if (options.Objects.GroupBy(option => option["value"].Text).Any(group => group.Count() > 1))
        {
            errors.Add($"{at}.options", "SELECT_COMPONENT_OPTION_VALUE_DUPLICATED", "The specified option value is already used");
        }
    }

    public void JudgeTextInput(JsonObject input, string at, bool isLabelled)
    {
        JudgeName(input, at);

        if (input["style"].Number is not (1 or 2))
        {
            errors.NotAChoice($"{at}.style", "(1, 2)");
        }

        if (!isLabelled)
        {
            errors.Between(input, at, "label", 1, 45);
        }
        else if (input["label"] is not null)
        {
            errors.Add($"{at}.label", "TEXT_INPUT_LABEL_NOT_ALLOWED", "The label stands around the text input.");
        }

        errors.AtMost(input, at, "placeholder", 100);
        errors.AtMost(input, at, "value", 4000);
        errors.Range(input, at, "min_length", 0, 4000);
        errors.Range(input, at, "max_length", 1, 4000);

        if (input["min_length"].Number > (input["max_length"].Number ?? 4000))
        {
            errors.Add($"{at}.min_length", "TEXT_INPUT_MIN_LENGTH", "min_length is more than max_length.");
        }
    }

    public void JudgeUpload(JsonObject upload, string at)
    {
        JudgeName(upload, at);
        errors.Range(upload, at, "min_values", 0, 10);
        errors.Range(upload, at, "max_values", 1, 10);
    }

    public void JudgeName(JsonObject control, string at)
    {
        if (control["custom_id"].Text is null)
        {
            errors.Add($"{at}.custom_id", "COMPONENT_CUSTOM_ID_REQUIRED", "A custom id is required");
        }
        else
        {
            errors.Between(control, at, "custom_id", 1, LongestName);
        }
    }
}
