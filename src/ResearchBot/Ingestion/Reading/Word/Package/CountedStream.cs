namespace ResearchBot.Ingestion.Reading.Word.Package;

/// <summary>What all parts of one file may unfold to together, in bytes.</summary>
internal sealed class UnfoldBudget
{
    private const long MostBytes = 64L * 1024 * 1024;

    private long _bytes;

    /// <summary>Counts bytes that came out.</summary>
    /// <exception cref="WordRefusalException">There were too many.</exception>
    public void Spend(int bytes)
    {
        _bytes += bytes;

        if (_bytes > MostBytes)
        {
            throw new WordRefusalException(WordRefusalException.TooLarge);
        }
    }
}

/// <summary>Counts what comes out of a part while it unfolds, whatever its header promised.</summary>
/// <param name="inner">What unfolds it.</param>
/// <param name="folded">The part's bytes in the file.</param>
/// <param name="budget">What is left for all parts.</param>
internal sealed class CountedStream(Stream inner, int folded, UnfoldBudget budget) : Stream
{
    private const int MostTimes = 100;
    private const int NeverTooMuch = 1024 * 1024;

    private long _bytes;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => _bytes; set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        _bytes += read;
        budget.Spend(read);

        return _bytes > NeverTooMuch && _bytes > (long)MostTimes * folded ? throw new WordRefusalException(WordRefusalException.TooLarge) : read;
    }

    /// <inheritdoc/>
    public override void Flush() => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
