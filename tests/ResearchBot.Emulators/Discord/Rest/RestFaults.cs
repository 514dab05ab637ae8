namespace ResearchBot.Emulators.Discord.Rest;

/// <summary>What is planned to happen to requests.</summary>
internal sealed class RestFaults
{
    private readonly Lock _gate = new();
    private readonly List<Planned> _planned = [];

    private sealed class Planned(string method, string[] path, RestFault fault, int times)
    {
        public RestFault Fault => fault;

        public int Left { get; set; } = times;

        public bool Fits(string wanted, string[] at) =>
            Left > 0 && (method == "*" || method == wanted)
            && (path is [.. var head, "**"] ? at.Length >= head.Length && Same(head, at) : at.Length == path.Length && Same(path, at));

        private static bool Same(string[] pattern, string[] at) => pattern.Zip(at).All(pair => pair.First == "*" || pair.First.StartsWith('{') || pair.First == pair.Second);
    }

    public void Plan(string method, string path, RestFault fault, int? times)
    {
        lock (_gate)
        {
            _planned.Add(new Planned(method, path.Trim('/').Split('/'), fault, times ?? int.MaxValue));
        }
    }

    public void Heal()
    {
        lock (_gate)
        {
            _planned.Clear();
        }
    }

    /// <summary>The fault that is next for a request; null for none.</summary>
    public RestFault? Next(string method, string path)
    {
        lock (_gate)
        {
            if (_planned.Find(one => one.Fits(method, path.Trim('/').Split('/'))) is not { } plan)
            {
                return null;
            }

            plan.Left--;

            return plan.Fault;
        }
    }
}
