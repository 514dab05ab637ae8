using System.Text.Json;

namespace ResearchBot.Discord.Gateway.Events;

/// <summary>
/// Finds the payloads in what was inflated. A flush usually ends one; but its bytes may also stand inside a payload by chance, and
/// one flush may end several. What cannot be read costs itself and nothing that follows.
/// </summary>
internal sealed class PayloadAssembler(IPayloadSink sink)
{
    private int _kept;

    /// <summary>Takes what was inflated up to a flush.</summary>
    /// <param name="inflated">All that was not yet taken.</param>
    /// <returns>False when it is the beginning of something longer, and has to be kept for the next flush.</returns>
    public bool Take(ReadOnlySpan<byte> inflated)
    {
        var taken = _kept == 0 ? TryTake(inflated) : TryTakeContinued(inflated);
        _kept = taken ? 0 : inflated.Length;

        return taken;
    }

    /// <summary>Forgets what was kept.</summary>
    public void Clear() => _kept = 0;

    private bool TryTakeContinued(ReadOnlySpan<byte> inflated)
    {
        try
        {
            return Read(inflated);
        }
        catch (JsonException)
        {
            sink.PassOver(default, inflated[.._kept]);

            return TryTake(inflated[_kept..]);
        }
    }

    private bool TryTake(ReadOnlySpan<byte> inflated)
    {
        try
        {
            return Guess(inflated) || Read(inflated);
        }
        catch (JsonException)
        {
            sink.PassOver(default, inflated);

            return true;
        }
    }

    private bool Guess(ReadOnlySpan<byte> json) =>
        PayloadReader.TryGuess(json, out var payload) && sink.Reads(payload, json) && sink.TryAccept(payload, json);

    private bool Read(ReadOnlySpan<byte> json)
    {
        for (json = Trim(json); !json.IsEmpty;)
        {
            if (!PayloadReader.TryRead(json, out var payload))
            {
                return false;
            }

            var one = json[..payload.Length];

            if (!sink.TryAccept(payload, one))
            {
                sink.PassOver(payload, one);
            }

            json = Trim(json[payload.Length..]);
        }

        return true;
    }

    private static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> json) => json.Trim(" \r\n\t"u8);
}
