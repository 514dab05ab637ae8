using ResearchBot.Corpus;
using ResearchBot.Indexing.Analysis;

namespace ResearchBot.Indexing.Words;

/// <summary>
/// The bytes of analysed words in the order of their text: of each its term's number, how many words and signs lie between it and the
/// one before, and how long it is. A term without a number stands there itself.
/// </summary>
internal sealed class WordFormat(ITermNumbers numbers)
{
    /// <summary>Writes words.</summary>
    public byte[] Write(IReadOnlyList<Token> words)
    {
        using var stream = new MemoryStream(8 + (6 * words.Count));
        using var writer = new BinaryWriter(stream);
        Write(writer, words);
        writer.Flush();

        return stream.ToArray();
    }

    /// <summary>Writes words behind what was written before.</summary>
    public void Write(BinaryWriter writer, IReadOnlyList<Token> words)
    {
        var (position, end) = (-1, 0);
        writer.Write7BitEncodedInt(words.Count);

        foreach (var word in words)
        {
            var number = numbers.Find(word.Term) + 1;
            writer.Write7BitEncodedInt(number);

            if (number == 0)
            {
                writer.Write(word.Term);
            }

            writer.Write7BitEncodedInt(word.Position - position);
            writer.Write7BitEncodedInt(word.Span.Start - end);
            writer.Write7BitEncodedInt(word.Span.Length);
            (position, end) = (word.Position, word.Span.End);
        }
    }

    /// <summary>Reads what was written with the same numbers.</summary>
    public IReadOnlyList<Token> Read(ReadOnlySpan<byte> bytes)
    {
        var stored = new StoredBytes(bytes);

        return Read(ref stored);
    }

    /// <summary>Reads what was written with the same numbers.</summary>
    public IReadOnlyList<Token> Read(ref StoredBytes stored)
    {
        var words = new Token[stored.ReadNumber()];
        var (position, end) = (-1, 0);

        for (var i = 0; i < words.Length; i++)
        {
            var number = stored.ReadNumber();
            var term = number == 0 ? stored.ReadString() : numbers.TermOf(number - 1);
            position += stored.ReadNumber();
            var start = end + stored.ReadNumber();
            end = start + stored.ReadNumber();
            words[i] = new Token(term, position, new TextSpan(start, end));
        }

        return words;
    }
}
