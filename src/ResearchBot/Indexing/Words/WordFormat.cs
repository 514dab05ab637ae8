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
    public byte[] Write(IReadOnlyList<Token> words) => Write(NumberedWords.Of(words, numbers));

    /// <summary>Writes words whose numbers were looked up already.</summary>
    public static byte[] Write(NumberedWords words)
    {
        using var stream = new MemoryStream(8 + (6 * words.Numbers.Length));
        using var writer = new BinaryWriter(stream);
        Write(writer, words);
        writer.Flush();

        return stream.ToArray();
    }

    /// <summary>Writes words behind what was written before.</summary>
    public static void Write(BinaryWriter writer, NumberedWords words)
    {
        var numbers = words.Numbers.Span;
        var (position, end) = (-1, 0);
        writer.Write7BitEncodedInt(numbers.Length);

        for (var i = 0; i < numbers.Length; i++)
        {
            var (word, number) = (words.Words[i], numbers[i] + 1);
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

        return Read(ref stored).Words;
    }

    /// <summary>Reads what was written with the same numbers.</summary>
    public NumberedWords Read(ref StoredBytes stored)
    {
        var words = new Token[stored.ReadNumber()];
        var found = new int[words.Length];
        var (position, end) = (-1, 0);

        for (var i = 0; i < words.Length; i++)
        {
            found[i] = stored.ReadNumber() - 1;
            var term = found[i] < 0 ? stored.ReadString() : numbers.TermOf(found[i]);
            position += stored.ReadNumber();
            var start = end + stored.ReadNumber();
            end = start + stored.ReadNumber();
            words[i] = new Token(term, position, new TextSpan(start, end));
        }

        return new NumberedWords(words, found);
    }
}
