namespace ResearchBot.Host.Discord.Messages;

/// <summary>How a page becomes messages. A message that was posted in one style can only be edited in the same.</summary>
internal enum PageStyle
{
    /// <summary>Framed components.</summary>
    Rich,

    /// <summary>Plain content with buttons below it.</summary>
    Plain,
}
