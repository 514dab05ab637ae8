namespace ResearchBot.Benchmarks.Answers;

/// <summary>Walks down a slope with steps of its own for each weight (Kingma and Ba, "Adam", 2015). Begins at 0, so that it ends at the same place every time.</summary>
internal sealed class Descent(int count, double rate)
{
    private const double Momentum = .9;
    private const double Memory = .999;

    private readonly double[] _mean = new double[count];
    private readonly double[] _square = new double[count];
    private int _steps;

    public double[] Weights { get; } = new double[count];

    public void Step(double[] gradient)
    {
        _steps++;

        for (var i = 0; i < Weights.Length; i++)
        {
            _mean[i] = (Momentum * _mean[i]) + ((1 - Momentum) * gradient[i]);
            _square[i] = (Memory * _square[i]) + ((1 - Memory) * gradient[i] * gradient[i]);
            Weights[i] -= rate * (_mean[i] / (1 - Math.Pow(Momentum, _steps))) / (Math.Sqrt(_square[i] / (1 - Math.Pow(Memory, _steps))) + 1e-8);
        }
    }
}
