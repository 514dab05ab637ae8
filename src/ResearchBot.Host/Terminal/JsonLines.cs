using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ResearchBot.Host.Terminal;

/// <summary>Reads a file of one JSON object a line.</summary>
internal sealed class JsonLines : IAsyncDisposable
{
    private readonly StreamReader _reader;

    private JsonLines(Stream stream) => _reader = new StreamReader(stream, Encoding.UTF8);

    /// <summary>Opens a file; <c>-</c> is standard input.</summary>
    /// <exception cref="UsageException">It cannot be opened.</exception>
    public static JsonLines Open(TerminalStreams streams, string file)
    {
        try
        {
            return new JsonLines(file == "-" ? streams.Input : File.OpenRead(file));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new UsageException($"The file '{file}' cannot be opened: correct the path or its rights.", exception);
        }
    }

    /// <summary>Reads the lines that are not empty, with their numbers from 1; one that is no such object is null.</summary>
    public async IAsyncEnumerable<(int Number, T? Value)> ReadAsync<T>(
        JsonTypeInfo<T> type, [EnumeratorCancellation] CancellationToken cancellationToken)
        where T : class
    {
        for (var number = 1; await _reader.ReadLineAsync(cancellationToken) is { } line; number++)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                yield return (number, Read(line, type));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _reader.Dispose();

        return ValueTask.CompletedTask;
    }

    private static T? Read<T>(string line, JsonTypeInfo<T> type)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize(line, type);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
