using System.Numerics.Tensors;

using ResearchBot.Indexing.Embeddings;
using ResearchBot.Indexing.Embeddings.Encoding;

namespace ResearchBot.Tests.Indexing.Embeddings.Encoding;

/// <summary>A tiny encoder and its vocabulary, as files.</summary>
internal sealed class EncoderFolder : IDisposable
{
    private static readonly string[] Marks = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("researchbot-encoder-");

    /// <summary>Writes an encoder.</summary>
    /// <param name="words">Its words, and the direction of each.</param>
    /// <param name="mark">The direction of the marks, the one that fills up rows among them.</param>
    /// <param name="change">Makes another model of it.</param>
    public EncoderFolder(IReadOnlyList<(string Word, float[] Direction)> words, float[] mark, Func<TinyModel, TinyModel>? change = null)
    {
        (Words, Mark) = (words, mark);
        var model = new TinyModel([.. Marks.Select(_ => mark), .. words.Select(word => word.Direction)]);
        File.WriteAllBytes(ModelPath, (change?.Invoke(model) ?? model).ToArray());
        File.WriteAllLines(VocabularyPath, [.. Marks, .. words.Select(word => word.Word)]);
    }

    /// <summary>Birds go one way, trade another; swans are birds, whatever they are called.</summary>
    public static IReadOnlyList<(string Word, float[] Direction)> BirdsAndTrade { get; } =
    [
        ("herons", [1, 0, .1f]), ("storks", [1, .1f, 0]), ("waterfowl", [1, .05f, .05f]), ("nest", [.9f, 0, .2f]),
        ("tariffs", [0, 1, .1f]), ("export", [.1f, 1, 0]), ("rise", [0, .8f, .3f]), ("the", [.1f, .1f, .1f]),
        (".", [.1f, .1f, .1f]), ("?", [.1f, .1f, .1f]), ("ete", [0, .2f, 1]),
    ];

    public static float[] Faint { get; } = [.01f, .01f, .01f];

    public IReadOnlyList<(string Word, float[] Direction)> Words { get; }

    public float[] Mark { get; }

    public string ModelPath => Path.Combine(_folder.FullName, "model.onnx");

    public string VocabularyPath => Path.Combine(_folder.FullName, "vocab.txt");

    /// <summary>The settings that name it.</summary>
    public (string Key, string Value)[] Settings =>
        [("Embedding:Provider", "onnx"), ("Embedding:ModelPath", ModelPath), ("Embedding:VocabularyPath", VocabularyPath)];

    /// <summary>The settings as a command line has them.</summary>
    public string[] Arguments => [.. Settings.Select(setting => $"--{setting.Key}={setting.Value}")];

    public SentenceEncoder Load() => SentenceEncoder.Load(ModelPath, VocabularyPath);

    /// <summary>What a text of known words between spaces must become.</summary>
    public float[] Expected(string text)
    {
        float[][] pieces = [Mark, .. text.Split(' ').Select(word => Words.Single(known => known.Word == word).Direction).Take(WordPieces.Most - 2), Mark];
        var sum = new float[Mark.Length];

        foreach (var piece in pieces)
        {
            TensorPrimitives.Add(sum, piece, sum);
        }

        SparseRows.Normalize(sum);

        return sum;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
