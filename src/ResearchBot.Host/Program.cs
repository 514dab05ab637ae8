using ResearchBot.Host.Reading;
using ResearchBot.Host.Terminal;

using var stop = new StopSignals();

if (ReadingHead.IsAsked(args))
{
    return await ReadingHead.RunAsync(stop.Token);
}

await using var streams = TerminalStreams.OfProcess();

return await new TerminalHead(streams).RunAsync(args, stop.Token);
