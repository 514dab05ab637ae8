using System.Text.Json;

using Microsoft.Extensions.Options;

using ResearchBot.Corpus.Catalog;
using ResearchBot.Corpus.Catalog.Faults;
using ResearchBot.Discord;

namespace ResearchBot.Host.Discord.Jobs;

/// <summary>
/// What members wait for, in a file that is appended to before anything is acknowledged: a few microseconds, no lock of another
/// process, and there after a kill. A restart reads it and ends what was left open.
/// </summary>
internal sealed class JobJournal : IDisposable
{
    private const string FileName = "discord-jobs.jsonl";
    private const long LargestIdle = 1 << 20;

    private readonly Lock _lock = new();
    private readonly FileStream _file;
    private readonly DiskReserve _reserve;
    private readonly Dictionary<Snowflake, OpenJob> _open = [];

    /// <summary>Opens the journal.</summary>
    /// <exception cref="IOException">Another process has it.</exception>
    public JobJournal(IOptions<DataOptions> data)
    {
        Directory.CreateDirectory(data.Value.PathOf(""));
        _reserve = new DiskReserve(data);
        _file = Open(data.Value.PathOf(FileName));
        Read();
        Left = [.. _open.Values.OrderBy(open => open.Job.Id)];
    }

    /// <summary>What an earlier process left open, oldest first.</summary>
    public IReadOnlyList<OpenJob> Left { get; }

    /// <summary>How many jobs are open.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _open.Count;
            }
        }
    }

    /// <summary>Writes down that a job begins.</summary>
    /// <returns>False when it is open already: the same event came twice.</returns>
    public bool TryBegin(AnswerJob job)
    {
        lock (_lock)
        {
            if (!_open.TryAdd(job.Id, new OpenJob(job)))
            {
                return false;
            }

            Append(new JournalLine(job.Id) { Begun = job });

            return true;
        }
    }

    /// <summary>How far a job has come; null when it is not open.</summary>
    public OpenJob? Find(Snowflake id)
    {
        lock (_lock)
        {
            return _open.GetValueOrDefault(id);
        }
    }

    /// <summary>Writes down how far a job has come; nothing when it is not open.</summary>
    public void Note(JournalLine line)
    {
        lock (_lock)
        {
            if (_open.TryGetValue(line.Id, out var open))
            {
                _open[line.Id] = open.After(line);
                Append(line);
            }
        }
    }

    /// <summary>Writes down that a job is over.</summary>
    public void End(Snowflake id)
    {
        lock (_lock)
        {
            if (!_open.Remove(id))
            {
                return;
            }

            Append(new JournalLine(id) { Ended = true });

            if (_open.Count == 0 && _file.Length > LargestIdle)
            {
                _file.SetLength(0);
            }
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream Open(string path)
    {
        var options = new FileStreamOptions { Mode = FileMode.OpenOrCreate, Access = FileAccess.ReadWrite, Share = FileShare.Read, BufferSize = 0 };

        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        return new FileStream(path, options);
    }

    private void Append(JournalLine line) => Append(JsonSerializer.SerializeToUtf8Bytes(line, JournalJson.Default.JournalLine));

    private void Append(byte[] line)
    {
        _file.Seek(0, SeekOrigin.End);

        try
        {
            _file.Write([.. line, (byte)'\n']);
        }
        catch (IOException exception) when (CatalogFault.IsDiskFull(exception))
        {
            _reserve.Release();
            TryAppendAgain(line);
        }
    }

    /// <summary>Half of the line may stand there already. Without any room members are still answered; only a kill would lose what they wait for.</summary>
    private void TryAppendAgain(byte[] line)
    {
        try
        {
            _file.Seek(0, SeekOrigin.End);
            _file.Write([(byte)'\n', .. line, (byte)'\n']);
        }
        catch (IOException exception) when (CatalogFault.IsDiskFull(exception))
        {
            _file.Seek(0, SeekOrigin.End);
        }
    }

    private void Read()
    {
        using var reader = new StreamReader(_file, leaveOpen: true);

        while (reader.ReadLine() is { } text)
        {
            if (text.Length > 0 && TryParse(text) is { } line)
            {
                Apply(line);
            }
        }

        if (_open.Count == 0)
        {
            _file.SetLength(0);
        }
        else
        {
            // Behind half a line, the next one must still begin a line.
            Append([]);
        }
    }

    /// <summary>A kill may leave half a line at the end: it was not acted upon.</summary>
    private static JournalLine? TryParse(string text)
    {
        try
        {
            return JsonSerializer.Deserialize(text, JournalJson.Default.JournalLine);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private void Apply(JournalLine line)
    {
        if (line.Ended)
        {
            _open.Remove(line.Id);
        }
        else if (line.Begun is { } job)
        {
            _open[line.Id] = new OpenJob(job);
        }
        else if (_open.TryGetValue(line.Id, out var open))
        {
            _open[line.Id] = open.After(line);
        }
    }
}
