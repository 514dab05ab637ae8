using Microsoft.Extensions.Options;

using ResearchBot.Indexing.Embeddings.Encoding;

using Xunit;

namespace ResearchBot.Tests.Indexing.Embeddings.Encoding;

public sealed class EncoderFaultTests
{
    public static TheoryData<string, string> Models => new()
    {
        { "other inputs", "ModelPath names a model with other inputs" },
        { "an input more", "ModelPath names a model with other inputs" },
        { "short integers", "ModelPath names a model with other inputs" },
        { "another output", "ModelPath names a model without an output" },
        { "a pooled output of another name", "ModelPath names a model without an output" },
        { "words less", "VocabularyPath names a vocabulary of 16 word pieces, more than the model knows" },
        { "words more", "VocabularyPath names a vocabulary of 16 word pieces, fewer than the model knows" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void A_model_of_another_kind_is_refused_in_a_sentence(string kind, string sentence)
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint, model => kind switch
        {
            "other inputs" => model with { Inputs = ["pixels", "attention_mask"] },
            "an input more" => model with { Inputs = ["input_ids", "attention_mask", "position_ids"] },
            "short integers" => model with { IsShort = true },
            "another output" => model with { Output = "logits" },
            "a pooled output of another name" => model with { IsPooled = true, Output = "pooler_output" },
            "words less" => model with { Table = [.. model.Table.SkipLast(1)] },
            "words more" => model with { Table = [.. model.Table, [1, 1, 1]] },
            _ => throw new ArgumentOutOfRangeException(nameof(kind)),
        });

        Assert.StartsWith($"Embedding:{sentence}", Fault(folder.ModelPath, folder.VocabularyPath), StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_may_be_filled_up()
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint, model => model with { Table = [.. model.Table, .. Enumerable.Repeat(new float[] { 0, 0, 0 }, 64 - model.Table.Count)] });
        using var encoder = folder.Load();

        Assert.Equal(3, encoder.Dimensions);
    }

    [Theory]
    [InlineData("")]
    [InlineData("No model at all.")]
    public void A_file_that_is_no_model_is_refused_in_a_sentence(string content)
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        File.WriteAllText(folder.ModelPath, content);

        Assert.StartsWith("Embedding:ModelPath names a file that is no ONNX model", Fault(folder.ModelPath, folder.VocabularyPath), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("herons\nstorks")]
    [InlineData("{\"herons\": 1}")]
    public void A_file_that_is_no_vocabulary_is_refused_in_a_sentence(string content)
    {
        using var folder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        File.WriteAllText(folder.VocabularyPath, content);

        Assert.StartsWith("Embedding:VocabularyPath names no vocabulary", Fault(folder.ModelPath, folder.VocabularyPath), StringComparison.Ordinal);
    }

    private static string Fault(string modelPath, string vocabularyPath)
    {
        var fault = Assert.Single(Assert.Throws<OptionsValidationException>(() => SentenceEncoder.Load(modelPath, vocabularyPath)).Failures);

        Assert.EndsWith(".", fault, StringComparison.Ordinal);

        return fault;
    }
}
