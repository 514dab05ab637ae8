namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>Writes pieces as plain text, and keeps the first one apart when it is the title.</summary>
/// <param name="title">The title that the file names; empty where it names none.</param>
internal sealed class WordText(string title)
{
    private readonly PlainTextBuilder _text = new();
    private WordPieceKind? _last;
    private long _length;

    /// <summary>The title that the file names, or that its text begins with.</summary>
    public string Title { get; private set; } = title;

    /// <summary>Adds a piece.</summary>
    /// <exception cref="WordRefusalException">The text has become longer than that of an article.</exception>
    public void Add(WordPiece piece)
    {
        _length += piece.Text.Length;

        if (_length > ReadResult.MaximumTextLength)
        {
            throw new WordRefusalException(WordRefusalException.TooLong);
        }

        if (string.IsNullOrWhiteSpace(piece.Text) || IsTitle(piece))
        {
            return;
        }

        Break(piece.Kind);
        Write(piece);
        _last = piece.Kind;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    private bool IsTitle(WordPiece piece)
    {
        if (piece.Kind is not WordPieceKind.Title || _last is not null)
        {
            return false;
        }

        var words = string.Join(' ', piece.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Title = Title.Length > 0 ? Title : words;

        return Title == words;
    }

    private void Break(WordPieceKind kind)
    {
        if (_last == kind && kind is WordPieceKind.Item or WordPieceKind.Row)
        {
            _text.Line();
        }
        else
        {
            _text.Paragraph();
        }
    }

    private void Write(WordPiece piece)
    {
        if (piece.Kind is WordPieceKind.Item && piece.Number.Length == 0)
        {
            _text.Item();
        }

        var lines = piece.Text.Split('\n');
        _text.Words(piece.Number.Length > 0 ? $"{piece.Number} {lines[0]}" : lines[0]);

        foreach (var line in lines.Skip(1))
        {
            _text.Line();
            _text.Words(line);
        }
    }
}
