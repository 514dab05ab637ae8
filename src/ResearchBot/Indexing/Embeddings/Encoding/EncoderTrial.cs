using Microsoft.ML.OnnxRuntime;

namespace ResearchBot.Indexing.Embeddings.Encoding;

/// <summary>Tries a model with its vocabulary before anything relies on both.</summary>
internal static class EncoderTrial
{
    // Tables of models are filled up to a multiple of this, where they are.
    private const int Rounding = 64;

    /// <summary>Tries the longest text and the ends of the vocabulary.</summary>
    /// <returns>How many values a vector has.</returns>
    /// <exception cref="Microsoft.Extensions.Options.OptionsValidationException">They do not belong together, or the model cannot be used.</exception>
    public static int Run(EncoderModel model, WordPieces pieces)
    {
        if (Try(model, pieces.Padding, 2) is not (> 0 and var dimensions))
        {
            throw EncoderFault.OfModel("names a model that fails on a text of two words");
        }

        if (Try(model, pieces.Count - 1, 2) is null)
        {
            throw EncoderFault.OfVocabulary($"names a vocabulary of {pieces.Count} word pieces, more than the model knows");
        }

        if (Try(model, pieces.Count, 2) is not null && !IsFilledUp(model, pieces.Count))
        {
            throw EncoderFault.OfVocabulary($"names a vocabulary of {pieces.Count} word pieces, fewer than the model knows");
        }

        return Try(model, pieces.Padding, WordPieces.Most) is not null
            ? dimensions
            : throw EncoderFault.OfModel($"names a model that fails on a text of {WordPieces.Most} word pieces");
    }

    private static bool IsFilledUp(EncoderModel model, int count)
    {
        var filled = (count + Rounding - 1) / Rounding * Rounding;

        return Try(model, filled - 1, 2) is not null && Try(model, filled, 2) is null;
    }

    private static int? Try(EncoderModel model, int piece, int length)
    {
        try
        {
            return model.Run(new PaddedBatch([0], [[.. Enumerable.Repeat(piece, length)]], piece))[0].Length;
        }
        catch (OnnxRuntimeException)
        {
            return null;
        }
    }
}
