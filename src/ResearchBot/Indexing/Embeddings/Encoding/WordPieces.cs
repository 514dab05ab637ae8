using System.Text;

using Lucene.Net.Analysis.Miscellaneous;

using Microsoft.ML.Tokenizers;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Cuts texts into the word pieces of an encoder's vocabulary (WordPiece, as BERT uses it).</summary>
internal sealed class WordPieces
{
    /// <summary>The most pieces of a text that are read, the marks of its beginning and end counted; what comes behind is left out.</summary>
    public const int Most = 256;

    // A letter becomes four at the most.
    private const int Widest = 4;

    private readonly BertTokenizer _tokenizer;
    private readonly HashSet<string> _known;
    private readonly bool _isCased;

    private WordPieces(BertTokenizer tokenizer, HashSet<string> known, int count, bool isCased)
    {
        (_tokenizer, _known, _isCased) = (tokenizer, known, isCased);
        Count = count;
    }

    /// <summary>How many pieces the vocabulary has.</summary>
    public int Count { get; }

    /// <summary>The number that stands where a text is shorter than others beside it.</summary>
    public int Padding => _tokenizer.PaddingTokenId;

    /// <summary>Reads a vocabulary, one piece a line. One without capitals was learned from texts without capitals and accents, so texts lose theirs.</summary>
    public static WordPieces Read(string path)
    {
        try
        {
            var lines = File.ReadAllLines(path);
            var isCased = lines.Any(line => !line.StartsWith('[') && line.Any(char.IsUpper));
            using var stream = File.OpenRead(path);
            var tokenizer = BertTokenizer.Create(stream, new BertOptions { LowerCaseBeforeTokenization = !isCased, RemoveNonSpacingMarks = !isCased });

            return new WordPieces(tokenizer, lines.ToHashSet(StringComparer.Ordinal), lines.Length, isCased);
        }
        catch (Exception exception) when (exception is ArgumentException or InvalidOperationException or FormatException or IOException or UnauthorizedAccessException or KeyNotFoundException)
        {
            throw EncoderFault.OfVocabulary("names no vocabulary of word pieces, one a line with [PAD], [UNK], [CLS], [SEP] and [MASK] among them");
        }
    }

    /// <summary>The numbers of a text's pieces.</summary>
    public IReadOnlyList<int> Cut(string text) => _tokenizer.EncodeToIds(_isCased ? text : WithoutAccents(text), Most, out _, out _);

    /// <summary>A letter that the vocabulary has stays as it is.</summary>
    private string WithoutAccents(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text;
        }

        var plain = new StringBuilder(text.Length);
        char[] letter = [' '], folded = new char[Widest];

        foreach (var unit in text)
        {
            letter[0] = char.ToLowerInvariant(unit);

            if (char.IsAscii(unit) || !char.IsLetter(unit) || _known.Contains(letter[0].ToString()))
            {
                plain.Append(unit);
            }
            else
            {
                plain.Append(folded, 0, ASCIIFoldingFilter.FoldToASCII(letter, 0, folded, 0, 1));
            }
        }

        return plain.ToString();
    }
}
