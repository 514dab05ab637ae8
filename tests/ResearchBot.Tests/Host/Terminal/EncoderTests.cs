using System.Text.Json;

using ResearchBot.Tests.Indexing.Embeddings.Encoding;

using Xunit;

namespace ResearchBot.Tests.Host.Terminal;

/// <summary>The embedding provider <c>onnx</c> from the terminal.</summary>
public sealed class EncoderTests
{
    private const string Birds = """{"_id": "birds", "title": "Herons", "text": "Herons nest in the old quarry. The storks nest on the church."}""";

    [Fact]
    public async Task Articles_are_encoded_asked_and_told_of()
    {
        using var encoder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);

        var added = await world.RunWithInputAsync(Birds, width: null, [.. encoder.Arguments, "articles", "add", "-"]);
        var asked = await world.RunAsync([.. encoder.Arguments, "ask", "Where do herons nest?", "--json"]);
        var status = await world.RunAsync([.. encoder.Arguments, "index", "status", "--json"]);
        var doctor = await world.RunAsync([.. encoder.Arguments, "doctor", "--json"]);
        var back = await world.RunAsync("ask", "Where do herons nest?", "--json");
        var learned = await world.RunAsync("index", "status", "--json");

        Assert.Equal((0, ""), (added.Code, added.Error));
        Assert.Equal("Herons nest in the old quarry.", asked.Json.GetProperty("sentences")[0].GetProperty("text").GetString());
        Assert.StartsWith("onnx-mean-3-", status.Json.GetProperty("embedding").GetString(), StringComparison.Ordinal);
        Assert.Equal(0, status.Json.GetProperty("pending").GetInt32());
        Assert.Equal("ok", EmbeddingOf(doctor).GetProperty("state").GetString());
        Assert.Contains("onnx-mean-3-", EmbeddingOf(doctor).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("grounded", back.Json.GetProperty("outcome").GetString());
        Assert.StartsWith("corpus-", learned.Json.GetProperty("embedding").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "vocab.txt", "Embedding:ModelPath is empty")]
    [InlineData("model.onnx", "", "Embedding:VocabularyPath is empty")]
    [InlineData("nowhere.onnx", "vocab.txt", "Embedding:ModelPath names a file that is not there")]
    [InlineData("model.onnx", "nowhere.txt", "Embedding:VocabularyPath names a file that is not there")]
    [InlineData("vocab.txt", "vocab.txt", "Embedding:ModelPath names a file that is no ONNX model")]
    [InlineData("model.onnx", "model.onnx", "Embedding:VocabularyPath names no vocabulary")]
    public async Task An_encoder_that_cannot_be_used_is_a_sentence_and_exit_2_and_the_old_index_stays(string model, string vocabulary, string sentence)
    {
        using var encoder = new EncoderFolder(EncoderFolder.BirdsAndTrade, EncoderFolder.Faint);
        await using var world = await TerminalWorld.WithAsync(Corpora.Treaty);
        var before = await world.RunAsync("index", "status", "--json");
        var folder = Path.GetDirectoryName(encoder.ModelPath)!;
        string[] settings =
        [
            "--Embedding:Provider=onnx",
            "--Embedding:ModelPath=" + (model.Length > 0 ? Path.Combine(folder, model) : ""),
            "--Embedding:VocabularyPath=" + (vocabulary.Length > 0 ? Path.Combine(folder, vocabulary) : ""),
        ];

        Ran[] failed =
        [
            await world.RunAsync([.. settings, "ask", "When was the harbour treaty signed?"]),
            await world.RunAsync([.. settings, "search", "harbour treaty"]),
            await world.RunAsync([.. settings, "index", "rebuild"]),
            await world.RunAsync([.. settings, "run"]),
            await world.RunWithInputAsync(Birds, width: null, [.. settings, "articles", "add", "-"]),
        ];
        var doctor = await world.RunAsync([.. settings, "doctor", "--json"]);

        Assert.All(failed, ran =>
        {
            Assert.Equal((2, ""), (ran.Code, ran.Output));
            Assert.StartsWith(sentence, ran.Error, StringComparison.Ordinal);
            Assert.Matches(@"\A[^\n]+\.\n\z", ran.Error);
        });
        Assert.Equal("failed", EmbeddingOf(doctor).GetProperty("state").GetString());
        Assert.StartsWith(sentence, EmbeddingOf(doctor).GetProperty("message").GetString(), StringComparison.Ordinal);
        var after = await world.RunAsync("index", "status", "--json");
        Assert.Equal(before.Json.GetProperty("embedding").GetString(), after.Json.GetProperty("embedding").GetString());
        Assert.Equal(0, after.Json.GetProperty("pending").GetInt32());
        Assert.Equal(0, (await world.RunAsync("ask", "When was the harbour treaty signed?")).Code);
    }

    private static JsonElement EmbeddingOf(Ran doctor) =>
        doctor.Json.GetProperty("checks").EnumerateArray().Single(check => check.GetProperty("name").GetString() == "embedding");
}
