using ResearchBot.Host.Terminal;

using var stop = new StopSignals();
await using var streams = TerminalStreams.OfProcess();

return await new TerminalHead(streams).RunAsync(args, stop.Token);
