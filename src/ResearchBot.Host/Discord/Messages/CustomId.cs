using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;

namespace ResearchBot.Host.Discord.Messages;

/// <summary>
/// What a button, menu or modal sends back: an act and what it is about, such as <c>quote:ANSWERID:2</c>. Everybody can send
/// any of them, so it names things and proves nothing.
/// </summary>
internal sealed record CustomId
{
    private const int Longest = 100;
    private const int MostParts = 6;
    private const char Between = ':';

    private static readonly SearchValues<char> Signs =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.");

    private readonly ImmutableArray<string> _pieces;

    private CustomId(ImmutableArray<string> pieces) => _pieces = pieces;

    /// <summary>What to do.</summary>
    public string Act => _pieces[0];

    /// <summary>How many parts there are behind the act.</summary>
    public int Count => _pieces.Length - 1;

    /// <summary>A part, from 0.</summary>
    public string this[int part] => _pieces[part + 1];

    /// <summary>Makes an id.</summary>
    /// <exception cref="ArgumentException">A piece is empty or has other signs than ASCII letters, digits, hyphens, underscores and points, or the whole is too long.</exception>
    public static CustomId Of(string act, params IEnumerable<string> parts) =>
        Read([act, .. parts]) ?? throw new ArgumentException("Not an id that can be sent.", nameof(parts));

    /// <summary>Reads an id that came back; null when it is none of ours.</summary>
    public static CustomId? Parse(string? text) => text is { Length: <= Longest } ? Read([.. text.Split(Between)]) : null;

    /// <summary>A part as a number from 0, written without a sign or zeros before it; null when it is none.</summary>
    public int? Number(int part) =>
        part < Count
        && int.TryParse(this[part], NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number.ToString(CultureInfo.InvariantCulture) == this[part]
            ? number
            : null;

    /// <inheritdoc/>
    public override string ToString() => string.Join(Between, _pieces);

    /// <inheritdoc/>
    public bool Equals(CustomId? other) => other is not null && _pieces.SequenceEqual(other._pieces);

    /// <inheritdoc/>
    public override int GetHashCode() => ToString().GetHashCode(StringComparison.Ordinal);

    private static CustomId? Read(ImmutableArray<string> pieces) =>
        pieces.Length <= MostParts + 1 && pieces.All(IsPiece) && pieces.Sum(piece => piece.Length + 1) - 1 <= Longest ? new CustomId(pieces) : null;

    private static bool IsPiece(string piece) => piece.Length > 0 && !piece.AsSpan().ContainsAnyExcept(Signs);
}
