namespace ResearchBot.Discord.Gateway;

/// <summary>Makes a number from 0 to below 1, so that many connections do not do the same at the same time.</summary>
internal delegate double Jitter();
