using Lucene.Net.Codecs;
using Lucene.Net.Index;
using Lucene.Net.Store;

using Microsoft.Win32.SafeHandles;

namespace ResearchBot.Indexing.Embedded;

/// <summary>
/// Reads files of an index at any place, by many at once. Lucene's own such directory locks a file and asks for its length at every read;
/// its mapped one counts what the system keeps of files as memory of ours. Nor is anything believed before it is checked: Lucene reads the
/// files that say how much there is of everything first and their checksums last, and a flipped bit is room for a billion segments by then.
/// </summary>
internal sealed class PositionalDirectory(string folder) : FSDirectory(new DirectoryInfo(folder))
{
    /// <inheritdoc/>
    public override IndexInput OpenInput(string name, IOContext context)
    {
        var handle = OpenHandle(name);

        return new Input(name, handle, 0, RandomAccess.GetLength(handle), context) { IsOwner = true };
    }

    /// <inheritdoc/>
    /// <exception cref="CorruptIndexException">The file is not what was written.</exception>
    public override ChecksumIndexInput OpenChecksumInput(string name, IOContext context)
    {
        using (var whole = OpenInput(name, context))
        {
            CodecUtil.ChecksumEntireFile(whole);
        }

        return base.OpenChecksumInput(name, context);
    }

    /// <inheritdoc/>
    public override IndexInputSlicer CreateSlicer(string name, IOContext context) => new Slicer(name, OpenHandle(name), context);

    private SafeFileHandle OpenHandle(string name)
    {
        EnsureOpen();

        return File.OpenHandle(Path.Combine(m_directory.FullName, name), FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, FileOptions.RandomAccess);
    }

    private sealed class Slicer(string name, SafeFileHandle handle, IOContext context) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) => new Input($"{name} ({sliceDescription})", handle, offset, length, context);

        [Obsolete("Only for reading CFS files from 3.x indexes.")]
        public override IndexInput OpenFullSlice() => OpenSlice("full", 0, RandomAccess.GetLength(handle));

        protected override void Dispose(bool disposing) => handle.Dispose();
    }

    private sealed class Input(string name, SafeFileHandle handle, long start, long length, IOContext context) : BufferedIndexInput(name, context)
    {
        /// <summary>Whether the file is closed with it; copies never close it.</summary>
        public bool IsOwner { get; set; }

        public override long Length => length;

        public override object Clone()
        {
            var copy = (Input)base.Clone();
            copy.IsOwner = false;

            return copy;
        }

        protected override void ReadInternal(byte[] b, int offset, int length)
        {
            var wanted = b.AsSpan(offset, length);
            var place = start + Position;

            if (Position + wanted.Length > Length)
            {
                throw new EndOfStreamException($"{this} ends before what is wanted of it.");
            }

            while (!wanted.IsEmpty)
            {
                var read = RandomAccess.Read(handle, wanted, place);
                wanted = read > 0 ? wanted[read..] : throw new EndOfStreamException($"{this} ends before what is wanted of it.");
                place += read;
            }
        }

        protected override void SeekInternal(long pos)
        {
            // Each read names its place.
        }

        protected override void Dispose(bool disposing)
        {
            if (disposing && IsOwner)
            {
                handle.Dispose();
            }
        }
    }
}
