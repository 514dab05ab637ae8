using System.Globalization;

using BenchmarkDotNet.Running;

using ResearchBot.Benchmarks.Answers;
using ResearchBot.Benchmarks.Discord;
using ResearchBot.Benchmarks.Ranking;
using ResearchBot.Benchmarks.Reading;
using ResearchBot.Benchmarks.Scale;

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
    case ["scale", var articles, var folder, .. var program]:
        await GrowingCorpus.MeasureAsync(Number(articles), folder, program);
        break;
    case ["scale-header"]:
        Console.WriteLine(GrowingCorpus.Header);
        break;
    case ["scale-plot", var table, var picture]:
        await ScalePlot.WriteAsync(table, picture);
        break;
    case ["scale-asked", var folder, var articles, var questions]:
        await AskedCorpus.MeasureAsync(folder, Number(articles), Number(questions));
        break;
    case ["ranking", var folder, var most, .. var options]:
        await RankingTuning.RunAsync(folder, Number(most), options);
        break;
    case ["answers", var shared, var diagram]:
        await AnswerTuning.RunAsync(shared, diagram);
        break;
    default:
        Benchmark(args);
        break;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

// A method of its own, so that a measured client does not load it.
static void Benchmark(string[] args) => BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
