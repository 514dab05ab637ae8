namespace ResearchBot.Evaluation;

/// <summary>An evaluation cannot run; the message is one plain sentence.</summary>
public sealed class EvaluationException(string message, Exception? innerException = null) : Exception(message, innerException);
