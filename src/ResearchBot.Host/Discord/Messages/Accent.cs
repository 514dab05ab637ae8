namespace ResearchBot.Host.Discord.Messages;

/// <summary>The colours at a message's edge, <c>0xRRGGBB</c>.</summary>
internal static class Accent
{
    /// <summary>An answer.</summary>
    public const int Answer = 0x4F8FF0;

    /// <summary>Nothing that asks for attention.</summary>
    public const int Quiet = 0x7C828D;

    /// <summary>Something that a reader should weigh or a moderator should do.</summary>
    public const int Notice = 0xE0A43A;

    /// <summary>Something that was done.</summary>
    public const int Done = 0x46A76B;
}
