namespace ResearchBot.Host.Terminal;

/// <summary>Wrong usage or configuration; the message is one plain sentence.</summary>
internal sealed class UsageException(string sentence, Exception? innerException = null) : Exception(sentence, innerException);
