namespace ResearchBot.Ingestion.Reading;

/// <summary>Addresses that an article may carry.</summary>
internal static class WebAddress
{
    private const int MaximumLength = 2_048;

    /// <summary>Tells whether a text is an absolute <c>http</c> or <c>https</c> address without a user name.</summary>
    public static bool IsWeb(string? text) =>
        text is { Length: <= MaximumLength }
        && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c))
        && Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme is "http" or "https"
        && address.UserInfo.Length == 0;
}
