using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>What a style means for reading.</summary>
/// <param name="Name">Its name in lower case.</param>
/// <param name="Parent">The style that it is based on.</param>
/// <param name="List">The list whose items have it.</param>
/// <param name="Depth">The level in that list.</param>
/// <param name="IsHidden">Whether its text is hidden.</param>
internal sealed record WordStyle(string Name, string? Parent, int? List, int? Depth, bool? IsHidden)
{
    /// <summary>The title of the text, or a first heading.</summary>
    public bool IsTitle => Name is "title" or "heading 1";

    /// <summary>An entry of a table of contents, which repeats headings.</summary>
    public bool IsContents => Name.StartsWith("toc ", StringComparison.Ordinal);
}

/// <summary>The styles of a Word file.</summary>
internal sealed class WordStyles
{
    private const int LongestLine = 16;

    private static readonly WordStyle Plain = new("", null, null, null, null);

    private readonly Dictionary<string, WordStyle> _styles = [];

    /// <summary>The language of text that names none; null when the file does not say.</summary>
    public string? Language { get; private set; }

    /// <summary>Reads the part; null: there are no styles.</summary>
    public static WordStyles Read(XmlReader? xml)
    {
        var styles = new WordStyles();

        while (xml?.Read() is true)
        {
            if (xml is { NodeType: XmlNodeType.Element, LocalName: "docDefaults" })
            {
                xml.Within(name => styles.Language = name == "lang" ? LanguageTag.Read(xml.Of("val")) : styles.Language);
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "style" } && xml.Of("styleId") is { } id)
            {
                styles._styles[id] = ReadStyle(xml, id);
            }
        }

        return styles;
    }

    /// <summary>A style with what it takes from those it is based on.</summary>
    public WordStyle Find(string? id)
    {
        var found = Plain;

        for (var i = 0; i < LongestLine && id is not null && _styles.TryGetValue(id, out var style); i++)
        {
            found = new WordStyle(found.Name.Length > 0 ? found.Name : style.Name, style.Parent, found.List ?? style.List, found.Depth ?? style.Depth, found.IsHidden ?? style.IsHidden);
            id = style.Parent;
        }

        return found;
    }

    private static WordStyle ReadStyle(XmlReader xml, string id)
    {
        var style = Plain with { Name = id.ToLowerInvariant() };
        xml.Within(name => style = name switch
        {
            "name" => style with { Name = (xml.Of("val") ?? id).ToLowerInvariant() },
            "basedOn" => style with { Parent = xml.Of("val") },
            "numId" => style with { List = xml.Number() },
            "ilvl" => style with { Depth = xml.Number() },
            "vanish" => style with { IsHidden = xml.IsOn() },
            _ => style,
        });

        return style;
    }
}
