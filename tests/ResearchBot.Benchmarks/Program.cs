using System.Globalization;

using BenchmarkDotNet.Running;

using ResearchBot.Benchmarks.Discord;
using ResearchBot.Benchmarks.Reading;

switch (args)
{
    case ["discord-client"]:
        await CountingClient.RunAsync();
        break;
    case ["discord-cost", var name, var guilds, var messages, var rate, .. var command]:
        await ClientCost.MeasureAsync(name, Number(guilds), Number(messages), Number(rate), command);
        break;
    case ["bombs", var program, .. var arguments]:
        await BombsUnderQuestions.MeasureAsync(program, arguments);
        break;
    default:
        Benchmark(args);
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

// A method of its own, so that a measured client does not load it.
static void Benchmark(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
