namespace ResearchBot.Emulators.Discord.World;

/// <summary>Discord's numbers for kinds of channels.</summary>
internal static class ChannelKinds
{
    public const int Text = 0;
    public const int Direct = 1;
    public const int Voice = 2;
    public const int Category = 4;
    public const int Announcement = 5;
    public const int AnnouncementThread = 10;
    public const int PublicThread = 11;
    public const int PrivateThread = 12;
    public const int Forum = 15;
}
