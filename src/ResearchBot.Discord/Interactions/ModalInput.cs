using ResearchBot.Discord.Models;

namespace ResearchBot.Discord.Interactions;

/// <summary>A submitted form: texts, and choices and uploads, by the id of their input.</summary>
internal sealed record ModalInput(IReadOnlyDictionary<string, string> Texts, IReadOnlyDictionary<string, IReadOnlyList<string>> Chosen)
{
    private const int DeepestNesting = 4;

    public static ModalInput Of(InteractionData? data)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var chosen = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

        foreach (var input in Inputs(data?.Components ?? [], DeepestNesting))
        {
            if (input.Values is { } values)
            {
                chosen[input.CustomId!] = values;
            }

            if (input.Value is { } value)
            {
                texts[input.CustomId!] = value;
            }
        }

        return new ModalInput(texts, chosen);
    }

    private static IEnumerable<Component> Inputs(IReadOnlyList<Component> components, int depth)
    {
        foreach (var component in components)
        {
            if (component.CustomId is not null)
            {
                yield return component;
            }

            IReadOnlyList<Component> inside = [.. component.Components ?? [], .. component.Child is { } child ? [child] : Array.Empty<Component>()];

            if (depth > 0)
            {
                foreach (var input in Inputs(inside, depth - 1))
                {
                    yield return input;
                }
            }
        }
    }
}
