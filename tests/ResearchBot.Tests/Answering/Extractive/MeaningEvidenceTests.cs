using ResearchBot.Answering;
using ResearchBot.Tests.Doubles;
using ResearchBot.Tests.Indexing.Embeddings.Encoding;

using Xunit;

namespace ResearchBot.Tests.Answering.Extractive;

/// <summary>What answers in other words than those of the question is found where an encoder tells what they mean.</summary>
public sealed class MeaningEvidenceTests
{
    private const string Question = "Who commands the gallery on Skarvik?";

    /// <summary>Art and its people go one way, the weather another, ships a third.</summary>
    private static readonly (string Word, float[] Direction)[] Words =
    [
        ("who", [1, 0, 0]), ("commands", [1, 0, 0]), ("gallery", [1, 0, 0]), ("skarvik", [1, 0, 0]), ("ines", [1, 0, 0]), ("holm", [1, 0, 0]),
        ("directs", [1, 0, 0]), ("paintings", [1, 0, 0]), ("house", [1, 0, 0]), ("gales", [0, 1, 0]), ("rain", [0, 1, 0]), ("hail", [0, 1, 0]),
        ("batter", [0, 1, 0]), ("every", [0, 1, 0]), ("winter", [0, 1, 0]), ("ferry", [0, 0, 1]), ("carries", [0, 0, 1]), ("fish", [0, 0, 1]),
    ];

    [Fact]
    public async Task Other_words_for_the_same_answer_where_an_encoder_knows_them()
    {
        Assert.IsNotType<Answer.Grounded>(await AskAsync(Question, encoder: null));

        using var encoder = new EncoderFolder(Words, EncoderFolder.Faint);
        var answer = Assert.IsType<Answer.Grounded>(await AskAsync(Question, encoder));

        Assert.Equal("Ines Holm directs the house with paintings at Skarvik.", answer.Sentences[0].Text);
    }

    [Fact]
    public async Task What_is_about_something_else_is_no_answer_with_an_encoder_either()
    {
        using var encoder = new EncoderFolder(Words, EncoderFolder.Faint);

        Assert.IsNotType<Answer.Grounded>(await AskAsync("Which ferry carries fish to Skarvik?", encoder));
    }

    private static async Task<Answer> AskAsync(string question, EncoderFolder? encoder)
    {
        await using var world = await LibraryWorld.CreateAsync(settings: encoder?.Settings ?? []);
        await world.GivenAsync(
            ("paintings", "Ines Holm directs the house with paintings at Skarvik. Visitors come from far away."),
            ("weather", "Gales, rain and hail batter the coast every winter. Boats stay ashore then."),
            ("tax", "The treasurer taxes marble at three percent."),
            ("chips", "Sanctions stop the export of computer chips."));

        return await world.AskAsync(question);
    }
}
