namespace ResearchBot.Emulators.Discord.Rules;

/// <summary>Discord's numbers for components.</summary>
internal static class ComponentKinds
{
    public const int Row = 1;
    public const int Button = 2;
    public const int StringSelect = 3;
    public const int TextInput = 4;
    public const int ChannelSelect = 8;
    public const int Section = 9;
    public const int Text = 10;
    public const int Thumbnail = 11;
    public const int Gallery = 12;
    public const int File = 13;
    public const int Separator = 14;
    public const int Container = 17;
    public const int Label = 18;
    public const int FileUpload = 19;
    public const int RadioGroup = 21;
    public const int CheckboxGroup = 22;
    public const int Checkbox = 23;

    public static bool IsSelect(long? kind) => kind is StringSelect or 5 or 6 or 7 or ChannelSelect;
}
