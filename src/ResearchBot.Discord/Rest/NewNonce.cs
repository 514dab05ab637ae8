namespace ResearchBot.Discord.Rest;

/// <summary>Makes the nonce of one message: 1 to 25 characters that no other message of the last minutes had.</summary>
public delegate string NewNonce();
