namespace ResearchBot.Host.Terminal.Checking;

/// <summary>What the doctor found.</summary>
/// <param name="State">The worst of all checks.</param>
/// <param name="Checks">All checks, in order.</param>
internal sealed record DoctorView(string State, IReadOnlyList<CheckView> Checks);

/// <summary>What one check found.</summary>
/// <param name="Name">What was looked at.</param>
/// <param name="State">One of <see cref="Ok"/>, <see cref="Warning"/>, <see cref="Failed"/>.</param>
/// <param name="Message">What is so, and what to do where something is to be done.</param>
internal sealed record CheckView(string Name, string State, string Message)
{
    public const string Ok = "ok";
    public const string Warning = "warning";
    public const string Failed = "failed";
}
