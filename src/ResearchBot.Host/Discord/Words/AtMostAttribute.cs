namespace ResearchBot.Host.Discord.Words;

/// <summary>How long a text may be where it is shown, in UTF-16 code units.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
internal sealed class AtMostAttribute(int length) : Attribute
{
    public const int Button = 80;
    public const int MenuPlaceholder = 150;
    public const int InputPlaceholder = 100;
    public const int ModalTitle = 45;
    public const int InputLabel = 45;
    public const int Option = 100;

    /// <summary>The length.</summary>
    public int Length { get; } = length;
}
