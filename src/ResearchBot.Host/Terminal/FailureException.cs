namespace ResearchBot.Host.Terminal;

/// <summary>A verb cannot do what was asked; the message is one plain sentence.</summary>
internal sealed class FailureException(string sentence) : Exception(sentence);
