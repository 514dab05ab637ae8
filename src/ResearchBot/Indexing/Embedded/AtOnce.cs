using System.Runtime.ExceptionServices;

namespace ResearchBot.Indexing.Embedded;

/// <summary>Work that is done side by side.</summary>
internal static class AtOnce
{
    /// <summary>Does all of it, on all cores. A fault is thrown as it was: the fault itself tells whether the index is harmed.</summary>
    public static void Run(params Action[] work)
    {
        try
        {
            Parallel.Invoke(work);
        }
        catch (AggregateException exception)
        {
            ExceptionDispatchInfo.Throw(exception.Flatten().InnerExceptions[0]);
        }
    }
}
