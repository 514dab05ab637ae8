namespace ResearchBot.Corpus;

/// <summary>Names a space: one community's own corpus. <see cref="Default"/> is the shared one.</summary>
public readonly record struct SpaceId
{
    /// <summary>The longest name a space may have, in UTF-16 code units.</summary>
    public const int MaximumLength = 64;

    /// <summary>Creates the name of a space.</summary>
    /// <param name="value">1 to 64 lower-case letters, digits, <c>-</c>, <c>_</c> or <c>:</c>.</param>
    /// <exception cref="ArgumentException">The value has other characters, or too many.</exception>
    public SpaceId(string value)
    {
        if (!IsValid(value))
        {
            throw new ArgumentException(
                "A space is named by 1 to 64 lower-case letters, digits, '-', '_' or ':'.", nameof(value));
        }

        Value = value;
    }

    /// <summary>The space that holds the starter articles and what the terminal adds.</summary>
    public static SpaceId Default { get; } = new("default");

    /// <summary>The name itself.</summary>
    public string Value { get; }

    /// <summary>Tells whether a text may name a space.</summary>
    public static bool IsValid(string? value) =>
        value is { Length: > 0 and <= MaximumLength }
        && value.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '_' or ':');

    /// <inheritdoc/>
    public override string ToString() => Value;
}
