using CsCheck;

using ResearchBot.Answering;
using ResearchBot.Corpus;
using ResearchBot.Evaluation;

using Xunit;

using static ResearchBot.Tests.Doubles.LibraryWorld;

namespace ResearchBot.Tests.Answering;

/// <summary>Whatever is in the corpus and whatever is asked, an answer keeps the rules.</summary>
public sealed class AnswerRulesTests
{
    private static readonly string[] Words =
    [
        "herons", "Putin", "plan", "2023", "3.5 million", "nest", "quarry", "not", "never", "said", "is", "was", "the", "a", "in", "of", "Moscow",
        "March", "U.S.", "café", "don't", "because", "argues", "AI", "percent", "“quoted words”", "won", "东京", "👩‍🚀", "https://example.org/x", "(see", "below)", "This", "However,",
    ];

    private static readonly string[] Ends = [".", ".", ".", "?", "!", "…", ".\n", ".\n\n", "\n- ", ".\r\n", ";", ":\n# "];

    private static readonly Gen<string> Sentence =
        Gen.Select(Gen.Int[0, Words.Length - 1].List[1, 25], Gen.Int[0, Ends.Length - 1]).Select((picks, end) => string.Join(' ', picks.Select(pick => Words[pick])) + Ends[end]);

    private static readonly Gen<string> Text = Sentence.List[1, 30].Select(sentences => string.Join(' ', sentences));

    [Fact]
    public async Task Every_answer_keeps_every_rule()
    {
        var answered = 0;

        await Gen.Select(Text.List[1, 4], Gen.Int[0, Words.Length - 1].List[1, 6].List[6]).SampleAsync(
            async (texts, questions) =>
            {
                await using var world = await CreateAsync();
                await world.GivenAsync([.. texts.Select((text, i) => ($"a{i}", text))]);

                foreach (var question in questions)
                {
                    var asked = string.Join(' ', question.Select(pick => Words[pick])) + "?";
                    var answer = await world.AskAsync(asked);

                    Assert.IsNotType<Answer.Unavailable>(answer);
                    answered += answer is Answer.Grounded ? 1 : 0;
                    Assert.Empty(answer is Answer.Grounded grounded ? AnswerAudit.Audit(grounded, (article, _) => TextOf(texts, article)) : []);
                }
            },
            iter: 25,
            threads: 1);

        Assert.InRange(answered, 20, int.MaxValue);
    }

    private static string TextOf(List<string> texts, ArticleKey article) => texts[article.Id[1] - '0'];
}
