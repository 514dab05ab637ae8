using System.Xml;

namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>The footnotes and endnotes of a Word file; each is given out once, where it is first referred to.</summary>
internal sealed class WordNotes
{
    private readonly Dictionary<(string Reference, string Id), IReadOnlyList<WordPiece>> _notes = [];

    /// <summary>Reads the parts that hold notes.</summary>
    public static WordNotes Read(XmlReader? footnotes, XmlReader? endnotes, WordStyles styles, WordNumbering numbering)
    {
        var notes = new WordNotes();
        var body = new WordBody(styles, numbering, new WordNotes());
        notes.Read(footnotes, "footnote", body);
        notes.Read(endnotes, "endnote", body);

        return notes;
    }

    /// <summary>The text of a note; null where there is none.</summary>
    /// <param name="reference">The element that refers to it.</param>
    /// <param name="id">Its id.</param>
    public IReadOnlyList<WordPiece>? Take(string reference, string? id) => id is not null && _notes.Remove((reference, id), out var note) ? note : null;

    private void Read(XmlReader? xml, string name, WordBody body)
    {
        while (xml?.Read() is true)
        {
            // Separators between text and notes are notes of a type of their own.
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == name && xml.Of("id") is { } id && xml.Of("type") is null or "normal")
            {
                var pieces = new List<WordPiece>();
                body.Read(xml, pieces.Add);
                _notes[($"{name}Reference", id!)] = pieces;
            }
        }
    }
}
