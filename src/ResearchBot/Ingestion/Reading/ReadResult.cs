using ResearchBot.Corpus;
using ResearchBot.Corpus.Catalog.Audit;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Ingestion.Reading;

/// <summary>What became of a file, or of one article in it: one of the nested outcomes.</summary>
public abstract record ReadResult
{
    /// <summary>The longest text an article may have, in UTF-16 code units.</summary>
    public const int MaximumTextLength = 2_000_000;

    private ReadResult(string path) => Path = path;

    /// <summary>The path or name that was read.</summary>
    public string Path { get; }

    /// <summary>It was read.</summary>
    /// <param name="Path">The path or name that was read.</param>
    /// <param name="Draft">The article, ready for the catalog: its text is not empty and valid UTF-16.</param>
    public sealed record Read(string Path, ArticleDraft Draft) : ReadResult(Path);

    /// <summary>It is no article: an act of an audit trail, as an export with history carries it.</summary>
    /// <param name="Path">The path or name that was read.</param>
    /// <param name="Done">The act, in no space yet.</param>
    public sealed record Act(string Path, CorpusAct Done) : ReadResult(Path);

    /// <summary>It could not be read.</summary>
    /// <param name="Path">The path or name that was read.</param>
    /// <param name="Reason">One plain sentence: what is wrong, and what to do where something can be done.</param>
    public sealed record Failed(string Path, string Reason) : ReadResult(Path);

    /// <summary>Takes a text that a person gave, as a reader would.</summary>
    /// <param name="name">A name to show.</param>
    /// <param name="draft">The text and what they say about it.</param>
    public static ReadResult OfText(string name, ArticleDraft draft) => Of(name, draft);

    /// <summary>Lets an article in, or tells why not. Where nobody says what language it is in, its words tell.</summary>
    internal static ReadResult Of(string path, ArticleDraft draft) => draft.Text switch
    {
        _ when string.IsNullOrWhiteSpace(draft.Text) => new Failed(path, "The file has no text."),
        { Length: > MaximumTextLength } => new Failed(path, "The text has more than 2 million characters; split it into several articles."),
        _ when !IsValid(draft.Text) || !IsValid(draft.Details.Title) => new Failed(path, "The text has broken characters (half of a surrogate pair); save it again as UTF-8."),
        _ when draft.Details.Language is null => new Read(path, draft with { Details = draft.Details with { Language = LanguageDetector.Detect(draft.Text) } }),
        _ => new Read(path, draft),
    };

    private static bool IsValid(ReadOnlySpan<char> text)
    {
        for (var next = text.IndexOfAnyInRange('\uD800', '\uDFFF'); next >= 0; next = text.IndexOfAnyInRange('\uD800', '\uDFFF'))
        {
            if (next + 1 >= text.Length || !char.IsSurrogatePair(text[next], text[next + 1]))
            {
                return false;
            }

            text = text[(next + 2)..];
        }

        return true;
    }
}
