using Microsoft.Win32.SafeHandles;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Keeps what was made of articles when a corpus is looked at for the first time, until it is looked at again: analysing is dear, and memory too.</summary>
internal sealed class AnalysisFile : IDisposable
{
    private readonly Dictionary<ArticleKey, Place> _places = [];
    private readonly WordFormat _words;
    private readonly FileStream _stream;
    private readonly BinaryWriter _writer;
    private readonly SafeFileHandle _handle;

    /// <summary>Begins an empty file, in the place of one that a killed process has left.</summary>
    /// <param name="path">Where; the file is deleted in the end.</param>
    /// <param name="terms">The numbers that stand for terms.</param>
    public AnalysisFile(string path, ITermNumbers terms)
    {
        _words = new WordFormat(terms);
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16, FileOptions.DeleteOnClose);
        _writer = new BinaryWriter(_stream);
        _handle = _stream.SafeFileHandle;
    }

    /// <summary>Keeps an article.</summary>
    public void Add(AnalyzedArticle analyzed)
    {
        var start = _stream.Position;
        _words.Write(_writer, analyzed.Title);
        _writer.Write7BitEncodedInt(analyzed.Passages.Count);

        foreach (var (passage, words) in analyzed.Passages.Zip(analyzed.Words))
        {
            _writer.Write7BitEncodedInt(passage.Span.Start);
            _writer.Write7BitEncodedInt(passage.Span.Length);
            _words.Write(_writer, words);
        }

        _places[analyzed.Article.Key] = new Place(analyzed.Article.Revision, start, (int)(_stream.Position - start));
    }

    /// <summary>Nothing more is added.</summary>
    public void Complete() => _writer.Flush();

    /// <summary>What was made of an article; null where this revision of it was not kept. Several may ask at once.</summary>
    public AnalyzedArticle? Find(Article article)
    {
        if (!_places.TryGetValue(article.Key, out var place) || place.Revision != article.Revision)
        {
            return null;
        }

        var bytes = new byte[place.Length];

        if (RandomAccess.Read(_handle, bytes, place.Start) < bytes.Length)
        {
            return null;
        }

        var stored = new StoredBytes(bytes);
        var title = _words.Read(ref stored);
        var passages = new Passage[stored.ReadNumber()];
        var words = new IReadOnlyList<Token>[passages.Length];

        for (var i = 0; i < passages.Length; i++)
        {
            var start = stored.ReadNumber();
            passages[i] = Passages.At(article.Key, article.Revision, article.Text, new TextSpan(start, start + stored.ReadNumber()));
            words[i] = _words.Read(ref stored);
        }

        return new AnalyzedArticle(article, title, passages, words);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private sealed record Place(int Revision, long Start, int Length);
}
