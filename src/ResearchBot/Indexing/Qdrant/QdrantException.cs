using System.Net;

namespace ResearchBot.Indexing.Qdrant;

/// <summary>The Qdrant server cannot be reached, refuses what was asked, or answers what it should not. Never carries the API key.</summary>
internal sealed class QdrantException : Exception
{
    public QdrantException(string message, HttpStatusCode? status = null, Exception? inner = null)
        : base(message, inner) => Status = status;

    /// <summary>What the server answered; null when it did not answer, or the answer was sound and its content was not.</summary>
    public HttpStatusCode? Status { get; }
}
