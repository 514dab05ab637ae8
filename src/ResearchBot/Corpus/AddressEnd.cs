namespace ResearchBot.Corpus;

/// <summary>Marks that cling to the end of an address which was taken out of a text, and are no part of it.</summary>
internal static class AddressEnd
{
    private const string Marks = ".,;:!'\"”’»>&?#";

    /// <summary>The address without white space around it and marks at its end.</summary>
    public static string Trim(string address)
    {
        var trimmed = address.AsSpan().Trim();

        while (trimmed.Length > 0 && IsMark(trimmed))
        {
            trimmed = trimmed[..^1].TrimEnd();
        }

        return trimmed.ToString();
    }

    /// <summary>A closing bracket is part of an address that opens it.</summary>
    private static bool IsMark(ReadOnlySpan<char> address) => address[^1] switch
    {
        ')' => address.Count('(') < address.Count(')'),
        ']' => address.Count('[') < address.Count(']'),
        var last => Marks.Contains(last),
    };
}
