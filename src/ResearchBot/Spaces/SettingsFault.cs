namespace ResearchBot.Spaces;

/// <summary>What is wrong with a setting.</summary>
/// <param name="Field">The setting, such as <c>retention_days</c>: names the sentence in other languages.</param>
/// <param name="Sentence">One plain English sentence for the one who set it.</param>
public sealed record SettingsFault(string Field, string Sentence);
