using System.Globalization;

namespace ResearchBot.Ingestion.Reading.Worker;

/// <summary>Why a process could not read a file, in a sentence for whoever added it.</summary>
internal static class WorkerFailure
{
    public const string Crash = "The file breaks what reads it, so it is damaged or built to do so; save it anew, or add its text as a .txt file.";

    public const string Memory = "The file takes more memory to read than it may have; split it, or add its text as a .txt file.";

    public const string Start = "Files cannot be read just now, because the process that reads them does not start; run 'researchbot doctor'.";

    public static string Time(int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"The file takes longer than {seconds} seconds to read; split it, or add its text as a .txt file.");
}
