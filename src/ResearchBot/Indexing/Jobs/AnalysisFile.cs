using Microsoft.Win32.SafeHandles;

using ResearchBot.Corpus;
using ResearchBot.Corpus.Text;
using ResearchBot.Indexing.Analysis;
using ResearchBot.Indexing.Words;

namespace ResearchBot.Indexing.Jobs;

/// <summary>Keeps what was made of articles when a corpus is looked at for the first time, until it is looked at again: analysing is dear, and memory too.</summary>
internal sealed class AnalysisFile : IDisposable
{
    private readonly Dictionary<ArticleKey, Place> _kept = [];
    private readonly MetTerms _terms;
    private readonly WordFormat _words;
    private readonly FileStream _stream;
    private readonly BinaryWriter _writer;
    private readonly SafeFileHandle _handle;
    private int[] _places = [];

    /// <summary>Begins an empty file, in the place of one that a killed process has left.</summary>
    /// <param name="path">Where; the file is deleted in the end.</param>
    /// <param name="terms">The numbers that stand for terms.</param>
    public AnalysisFile(string path, MetTerms terms)
    {
        _terms = terms;
        _words = new WordFormat(terms);
        _stream = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 1 << 16, FileOptions.DeleteOnClose);
        _writer = new BinaryWriter(_stream);
        _handle = _stream.SafeFileHandle;
    }

    /// <summary>Keeps an article.</summary>
    /// <returns>The words of its passages, numbered.</returns>
    public IReadOnlyList<NumberedWords> Add(AnalyzedArticle analyzed)
    {
        var start = _stream.Position;
        List<NumberedWords> numbered = [.. analyzed.Words.Select(words => NumberedWords.Of(words, _terms))];
        WordFormat.Write(_writer, NumberedWords.Of(analyzed.Title, _terms));
        _writer.Write7BitEncodedInt(analyzed.Passages.Count);

        foreach (var (passage, words) in analyzed.Passages.Zip(numbered))
        {
            _writer.Write7BitEncodedInt(passage.Span.Start);
            _writer.Write7BitEncodedInt(passage.Span.Length);
            WordFormat.Write(_writer, words);
        }

        _kept[analyzed.Article.Key] = new Place(analyzed.Article.Revision, start, (int)(_stream.Position - start));

        return numbered;
    }

    /// <summary>Nothing more is added.</summary>
    public void Complete() => _writer.Flush();

    /// <summary>From now on words bring the numbers that others give their terms.</summary>
    public void NumberAs(ITermNumbers numbers) => _places = [.. Enumerable.Range(0, _terms.Count).Select(term => numbers.Find(_terms.TermOf(term)))];

    /// <summary>What was made of an article; null where this revision of it was not kept. Several may ask at once.</summary>
    public AnalyzedArticle? Find(Article article)
    {
        if (!_kept.TryGetValue(article.Key, out var place) || place.Revision != article.Revision)
        {
            return null;
        }

        var bytes = new byte[place.Length];

        if (RandomAccess.Read(_handle, bytes, place.Start) < bytes.Length)
        {
            return null;
        }

        var stored = new StoredBytes(bytes);
        var title = _words.Read(ref stored).Words;
        var passages = new Passage[stored.ReadNumber()];
        var words = new IReadOnlyList<Token>[passages.Length];
        var numbers = new ReadOnlyMemory<int>[passages.Length];

        for (var i = 0; i < passages.Length; i++)
        {
            var start = stored.ReadNumber();
            passages[i] = Passages.At(article.Key, article.Revision, article.Text, new TextSpan(start, start + stored.ReadNumber()));
            (words[i], var met) = _words.Read(ref stored);
            numbers[i] = _places.Length == 0 ? default : Placed(met.Span);
        }

        return new AnalyzedArticle(article, title, passages, words) { Numbers = numbers };
    }

    private int[] Placed(ReadOnlySpan<int> met)
    {
        var placed = new int[met.Length];

        for (var i = 0; i < placed.Length; i++)
        {
            placed[i] = _places[met[i]];
        }

        return placed;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _writer.Dispose();
        _stream.Dispose();
    }

    private sealed record Place(int Revision, long Start, int Length);
}
