namespace ResearchBot.Ingestion.Reading.Word;

/// <summary>A Word file is not read on.</summary>
/// <param name="reason">One plain sentence: what is wrong, and what to do.</param>
internal sealed class WordRefusalException(string reason) : Exception(reason)
{
    public const string Damaged = "The Word file is damaged and cannot be read; open it in a word processor, save it anew, and add that.";
    public const string Encrypted = "The Word file is protected by a password; save it without one and add that.";
    public const string TooLarge = "The Word file unfolds to far more than a text needs; save its text as a .txt file.";
    public const string TooManyParts = "The Word file has more than 2,000 parts; save it anew, or save its text as a .txt file.";
    public const string TooTangled = "The Word file is nested too deeply; save its text as a .txt file.";
    public const string TooLong = "The text has more than 2 million characters; split it into several articles.";

    /// <summary>The sentence.</summary>
    public string Reason { get; } = reason;
}
