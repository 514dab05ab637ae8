namespace ResearchBot.Corpus.Revisions;

/// <summary>Text with one space for every run of white space, so that the breaking of lines is no change.</summary>
internal static class FoldedSpace
{
    public static string Of(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
