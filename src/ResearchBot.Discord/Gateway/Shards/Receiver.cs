using System.Buffers;

using Microsoft.Extensions.Logging;

using ResearchBot.Discord.Gateway.Events;
using ResearchBot.Discord.Gateway.Sockets;

namespace ResearchBot.Discord.Gateway.Shards;

/// <summary>Receives on one connection: it inflates, finds payloads and hands them to the conversation, and does nothing else.</summary>
internal sealed class Receiver(IGatewaySocket socket, Conversation conversation, int shard, ILogger logger)
{
    private const int LargestPart = 16 * 1024;

    private readonly PayloadAssembler _assembler = new(conversation);

    /// <summary>Receives until the other side closes.</summary>
    /// <exception cref="System.Net.WebSockets.WebSocketException">The connection is lost.</exception>
    /// <exception cref="InvalidDataException">What was received cannot be inflated.</exception>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        var buffer = ArrayPool<byte>.Shared.Rent(LargestPart);
        using var inflater = new PayloadInflater();

        try
        {
            while (true)
            {
                var frame = await socket.ReceiveAsync(buffer, cancellationToken);

                if (frame.IsClose)
                {
                    conversation.End(CloseCodes.Read(frame.CloseCode), CloseCodes.Keep);

                    return;
                }

                Take(buffer.AsMemory(0, frame.Count), inflater);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private void Take(ReadOnlyMemory<byte> part, PayloadInflater inflater)
    {
        while (inflater.Inflate(ref part))
        {
            if (inflater.IsOversized)
            {
                Log.Oversized(logger, shard, PayloadInflater.MaximumPayload);
                _assembler.Clear();
                inflater.Clear();
            }
            else if (_assembler.Take(inflater.Payload))
            {
                inflater.Clear();
            }
        }
    }
}
