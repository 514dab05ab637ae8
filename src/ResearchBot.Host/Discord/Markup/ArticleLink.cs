using System.Text;
using System.Text.RegularExpressions;

using ResearchBot.Answering;

namespace ResearchBot.Host.Discord.Markup;

/// <summary>Links to the stored address of a cited article: the only links that the bot writes.</summary>
internal static partial class ArticleLink
{
    private const int LongestAddress = 900;
    private const int LongestText = 1000;
    private const string NotInAddress = "<>()[]\\`|\"'*@^{} ";

    /// <summary>A link whose text is foreign, such as a title: brackets become round, and no address is left in it.</summary>
    /// <param name="text">What a reader sees.</param>
    /// <param name="address">From <see cref="Address"/>; without one the text stands alone.</param>
    /// <param name="most">The longest text, in UTF-16 code units.</param>
    public static Escaped To(string text, string? address, int most = int.MaxValue)
    {
        var words = Escaped.Text(WithoutAddresses(ForeignText.OneLine(text, LongestText)).Replace('[', '(').Replace(']', ')'), most);

        return words.IsEmpty || address is null ? words : Escaped.Own($"[{words}](<{address}>)");
    }

    /// <summary>The marker of a citation: its number in brackets.</summary>
    public static Escaped Marker(int number, string? address) =>
        Escaped.Own(address is null ? $"\\[{number}\\]" : $"[[{number}]](<{address}>)");

    /// <summary>The address that a link opens, at the quote's words where they are given; nothing in it can end the link.</summary>
    /// <param name="stored">The article's address as it is stored.</param>
    /// <param name="quote">The words to open it at.</param>
    /// <param name="most">The longest address, in ASCII characters; a longer one gives up the quote first.</param>
    /// <param name="page">The page of the words, where the article has pages.</param>
    /// <returns>Null where there is no web address, it names a user, or it is too long.</returns>
    public static string? Address(string? stored, string? quote = null, int most = LongestAddress, int? page = null)
    {
        if (TextFragment.Address(stored) is not { } address || !IsPlain(new Uri(address)) || Encode(address) is not { } plain || plain.Length > most)
        {
            return null;
        }

        return quote is not null && TextFragment.Link(stored, quote, page) is { } link && Encode(link) is { } whole && whole.Length <= most ? whole : plain;
    }

    private static bool IsPlain(Uri uri) => uri.UserInfo.Length == 0 && uri.HostNameType is (UriHostNameType.Dns or UriHostNameType.IPv4);

    private static string Encode(string address)
    {
        var encoded = new StringBuilder(address.Length);

        foreach (var sign in address)
        {
            encoded.Append(NotInAddress.Contains(sign, StringComparison.Ordinal) || sign is <= ' ' or > '~' ? Uri.HexEscape(sign) : sign);
        }

        return encoded.ToString();
    }

    private static string WithoutAddresses(string text)
    {
        // What is left when an address is taken out of another may be one again.
        for (var shorter = AddressStart().Replace(text, ""); shorter.Length < text.Length; shorter = AddressStart().Replace(text, ""))
        {
            text = shorter;
        }

        return text;
    }

    [GeneratedRegex(@"[a-z][a-z0-9+.\-]*:/+|\bwww\.", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking)]
    private static partial Regex AddressStart();
}
