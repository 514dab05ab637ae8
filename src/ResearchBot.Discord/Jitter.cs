namespace ResearchBot.Discord;

/// <summary>Makes a number from 0 to below 1, so that many do not do the same at the same time.</summary>
internal delegate double Jitter();
