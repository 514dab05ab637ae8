namespace ResearchBot.Host.Service;

/// <summary>How the service ends: well, unless a head had to give up.</summary>
internal sealed class ServiceEnd
{
    private volatile string? _fault;

    /// <summary>Why a head gave up, in one sentence for the operator; null while all is well.</summary>
    public string? Fault => _fault;

    /// <summary>Notes that a head gave up; the first reason counts.</summary>
    public void GiveUp(string sentence) => Interlocked.CompareExchange(ref _fault, sentence, comparand: null);
}
